using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using NewsDigest.Adapters.Memory;
using NewsDigest.Articles;
using NewsDigest.Cli;
using NewsDigest.Hosting.Composition;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace NewsDigest.Architecture.Tests;

/// <summary>The walls of the house: what may know of what.</summary>
public class LayeringTests
{
    private static readonly System.Reflection.Assembly Core = typeof(Article).Assembly;
    private static readonly System.Reflection.Assembly Adapters = typeof(MemoryItemStore).Assembly;
    private static readonly System.Reflection.Assembly Hosting = typeof(ServiceCollectionExtensions).Assembly;
    private static readonly System.Reflection.Assembly Cli = typeof(DigestProgram).Assembly;
    private static readonly System.Reflection.Assembly Web = System.Reflection.Assembly.Load("NewsDigest.Web");

    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader()
        .LoadAssemblies(Core, Adapters, Hosting, Cli, Web)
        .Build();

    /// <summary>The core's rooms in the order in which data flows: each knows itself and the rooms before it.</summary>
    private static readonly string[] Rooms =
    [
        "Faults",
        "Telemetry",
        "OperatorFiles",
        "Text",
        "Feeds",
        "Articles",
        "Budget",
        "Topics",
        "Summaries",
        "Intake",
        "Stories",
        "Briefings",
        "Subscribers",
        "Delivery",
    ];

    public static TheoryData<string, string> LaterRooms()
    {
        var pairs = new TheoryData<string, string>();
        var built = Rooms.Where(IsBuilt).ToList();
        foreach (var (index, room) in built.Index())
        {
            foreach (var later in built.Skip(index + 1))
                pairs.Add(room, later);
        }
        return pairs;
    }

    [Theory]
    [MemberData(nameof(LaterRooms))]
    public void A_room_knows_no_room_behind_it(string room, string later) =>
        Types()
            .That()
            .ResideInNamespaceMatching(Inside(room))
            .Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(Inside(later)))
            .Check(House);

    [Fact]
    public void Every_room_of_the_core_has_a_place_in_the_order() =>
        Core.GetExportedTypes().Select(t => t.Namespace!.Split('.')[1]).Distinct().ShouldBeSubsetOf(Rooms);

    [Theory]
    [InlineData("Azure")]
    [InlineData("SendGrid")]
    [InlineData("MailKit")]
    [InlineData("OpenAI")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.Extensions.Configuration")]
    [InlineData("Microsoft.Extensions.Hosting")]
    public void The_core_refers_to_nothing_outside(string library) =>
        Core.GetReferencedAssemblies()
            .Select(a => a.Name!)
            .ShouldNotContain(name => name == library || name.StartsWith(library + ".", StringComparison.Ordinal));

    [Theory]
    [InlineData("System.IO.File")]
    [InlineData("System.IO.FileInfo")]
    [InlineData("System.IO.FileStream")]
    [InlineData("System.IO.Directory")]
    [InlineData("System.IO.DirectoryInfo")]
    [InlineData("System.Net.Http.HttpClient")]
    public void The_core_touches_no_file_environment_or_network(string type) =>
        Types()
            .That()
            .ResideInAssembly(Core)
            .Should()
            .NotDependOnAnyTypesThat()
            .HaveFullName(type)
            .WithoutRequiringPositiveResults()
            .Check(House);

    /// <summary>But for the thread's number, which the compiler asks for in every asynchronous iterator.</summary>
    [Fact]
    public void The_core_knows_nothing_of_the_machine() =>
        Types()
            .That()
            .ResideInAssembly(Core)
            .GetObjects(House)
            .SelectMany(type => type.Dependencies)
            .Where(dependency => dependency.Target.FullName == "System.Environment")
            .Where(dependency =>
                !(
                    dependency is MethodCallDependency call
                    && call.TargetMember.Name.StartsWith("get_CurrentManagedThreadId", StringComparison.Ordinal)
                )
            )
            .Select(dependency => dependency.Origin.FullName)
            .ShouldBeEmpty();

    [Fact]
    public void The_core_has_no_clock_of_its_own()
    {
        string[] clocks = ["get_Now()", "get_UtcNow()", "get_Today()"];
        var readers = Types()
            .That()
            .ResideInAssembly(Core)
            .GetObjects(House)
            .Where(t =>
                t.Dependencies.OfType<MethodCallDependency>()
                    .Any(call =>
                        clocks.Contains(call.TargetMember.Name)
                        && call.TargetMember.DeclaringType.FullName is "System.DateTime" or "System.DateTimeOffset"
                    )
            )
            .Select(t => t.FullName);

        readers.ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_composition_refers_to_adapters() =>
        new[] { Core, Web, Cli }.ShouldAllBe(a =>
            a.GetReferencedAssemblies().All(reference => reference.Name != Adapters.GetName().Name)
        );

    [Fact]
    public void What_readers_see_is_made_without_the_composition() =>
        Web.GetReferencedAssemblies().ShouldNotContain(reference => reference.Name == Hosting.GetName().Name);

    [Fact]
    public void A_file_of_leftovers_has_no_room_here() =>
        House
            .Types.Select(t => t.Name)
            .ShouldNotContain(name =>
                name.EndsWith("Utils", StringComparison.Ordinal)
                || name.EndsWith("Helper", StringComparison.Ordinal)
                || name.EndsWith("Helpers", StringComparison.Ordinal)
                || name.EndsWith("Manager", StringComparison.Ordinal)
            );

    private static bool IsBuilt(string room) => Core.GetExportedTypes().Any(t => t.Namespace == $"NewsDigest.{room}");

    private static string Inside(string room) => $@"^NewsDigest\.{room}(\..*)?$";
}
