using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using NewsDigest.Subscribers;
using NewsDigest.Web.Endpoints.Hooks;

namespace NewsDigest.Web.Tests.Endpoints.Hooks;

public class SendGridInboundTests
{
    private const string Secret = "Wd3nV0bq7JxQ2rT9yK5mZ8cL";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_writes_subscribe_is_asked_to_confirm_and_is_a_reader_then(bool isWhole)
    {
        await using var house = await Open();

        (await Post(house, Form(Person("subscribe"), isWhole))).ShouldBe(HttpStatusCode.NoContent);
        await house.SendMails();
        (await house.Subscribers.ReadAsync(Stop).SingleAsync(Stop)).State.ShouldBe(SubscriberState.Pending);
        await house.Post(SiteHouse.LinkIn(house.Mails.Single(), "confirm"));

        (await house.Subscribers.ReadAsync(Stop).SingleAsync(Stop)).State.ShouldBe(SubscriberState.Active);
    }

    [Fact]
    public async Task Whoever_writes_unsubscribe_gets_the_link_and_stays_until_they_press_the_button()
    {
        await using var house = await Open();
        var reader = await house.Reader("ada@reader.example");
        house.Mails.Clear();

        await Post(house, Form(Person("Re: Quay reopens", "unsubscribe\n\n> Your briefing")));
        await house.SendMails();

        var mail = house.Mails.ShouldHaveSingleItem();
        mail.To.ShouldBe(reader.Address);
        (await house.Subscribers.FindAsync(reader.Id, Stop)).ShouldBe(reader);
        await house.Post(SiteHouse.LinkIn(mail, "unsubscribe"));
        (await house.Subscribers.FindAsync(reader.Id, Stop))!.State.ShouldBe(SubscriberState.Unsubscribed);
    }

    [Fact]
    public async Task The_token_of_a_briefing_in_the_subject_ends_the_subscription()
    {
        await using var house = await Open();
        var reader = await house.Reader("ada@reader.example");
        var token = house.Links.Unsubscribe(reader.Id).Query[3..];

        await Post(house, Form(Person($"unsubscribe {token}")));

        (await house.Subscribers.FindAsync(reader.Id, Stop))!.State.ShouldBe(SubscriberState.Unsubscribed);
    }

    [Theory]
    [InlineData("Auto-Submitted", "auto-replied")]
    [InlineData("Precedence", "bulk")]
    [InlineData("List-Id", "<news.list.example>")]
    public async Task A_mail_of_a_program_is_taken_and_not_answered(string header, string value)
    {
        await using var house = await Open();
        var mail = Person("subscribe");
        mail.Headers.Add(header, value);

        (await Post(house, Form(mail))).ShouldBe(HttpStatusCode.NoContent);

        (await house.Subscribers.ReadAsync(Stop).ToListAsync(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bounce_is_not_answered()
    {
        await using var house = await Open();

        await Post(house, Form(Person("subscribe"), envelopeFrom: ""));

        (await house.Subscribers.ReadAsync(Stop).ToListAsync(Stop)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fail", "", 0)]
    [InlineData("softfail", "{@other.example : pass}", 0)]
    [InlineData("softfail", "{@reader.example : pass}", 1)]
    [InlineData("none", "none", 1)]
    public async Task A_forged_sender_is_not_answered(string spf, string dkim, int pending)
    {
        await using var house = await Open();

        await Post(house, Form(Person("subscribe"), spf: spf, dkim: dkim));

        (await house.Subscribers.ReadAsync(Stop).CountAsync(Stop)).ShouldBe(pending);
    }

    [Fact]
    public async Task A_text_in_another_encoding_is_read_as_the_form_names_it()
    {
        await using var house = await Open();
        await house.Reader("ada@reader.example");
        house.Mails.Clear();

        await Post(
            house,
            With(Form(Person("Bitte")), ("text", Encoding.Latin1.GetBytes("Bitte kündigen"), "iso-8859-1"))
        );
        await house.SendMails();

        house.Mails.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Wd3nV0bq7JxQ2rT9yK5mZ8cM")]
    [InlineData("Wd3nV0bq7JxQ2rT9yK5mZ8c")]
    [InlineData("wd3nv0bq7jxq2rt9yk5mz8cl")]
    [InlineData("x")]
    public async Task Whoever_does_not_know_the_secret_finds_nothing(string secret)
    {
        await using var house = await Open();

        (await Post(house, Form(Person("subscribe")), secret)).ShouldBe(HttpStatusCode.NotFound);

        (await house.Subscribers.ReadAsync(Stop).ToListAsync(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_no_secret_is_set_there_is_no_such_page()
    {
        await using var house = await SiteHouse.OpenAsync();

        (await Post(house, Form(Person("subscribe")))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_body_of_another_type_is_refused()
    {
        await using var house = await Open();

        (await Post(house, new StringContent("{}", Encoding.UTF8, "application/json"))).ShouldBe(
            HttpStatusCode.UnsupportedMediaType
        );
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_broken_form_is_refused(string type)
    {
        await using var house = await Open();
        var content = new StringContent("--x\r\nnothing");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        (await Post(house, content)).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_form_above_the_limit_is_refused()
    {
        await using var house = await Open();
        using var form = Form(Person("subscribe"));
        form.Add(new ByteArrayContent(new byte[InboundForm.MaxBytes]), "attachment1", "film.bin");

        (await Post(house, form)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Attachments_are_read_past()
    {
        await using var house = await Open();
        using var form = Form(Person("subscribe"));
        form.Add(new ByteArrayContent(new byte[3_000_000]), "attachment1", "picture.bin");

        (await Post(house, form)).ShouldBe(HttpStatusCode.NoContent);

        (await house.Subscribers.ReadAsync(Stop).CountAsync(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task Neither_the_secret_nor_an_address_stands_in_logs_and_traces()
    {
        var tags = new List<string>();
        var trace = ActivityTraceId.CreateRandom();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            // As an instrumentation does, and an exporter; other tests run beside this one.
            ActivityStarted = activity => activity.SetTag("url.path", $"/hooks/sendgrid/inbound/{Secret}"),
            ActivityStopped = activity =>
            {
                if (activity.TraceId != trace)
                    return;
                lock (tags)
                    tags.AddRange(activity.TagObjects.Select(t => $"{t.Key}={t.Value} {activity.DisplayName}"));
                if (activity.HasRemoteParent)
                    ended.TrySetResult();
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var house = await Open();

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/hooks/sendgrid/inbound/{Secret}");
        request.Content = Form(Person("subscribe"));
        request.Headers.Add("traceparent", $"00-{trace}-b7ad6b7169203331-01");
        (await house.Browser.SendAsync(request, Stop)).Dispose();
        // The span of a request ends a moment after its answer.
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30), Stop);

        house.Logs.Lines.ShouldNotBeEmpty();
        house.Logs.Lines.ShouldAllBe(line => !line.Contains(Secret) && !line.Contains("ada@"));
        lock (tags)
        {
            tags.ShouldContain(t => t.StartsWith("url.path=/hooks/sendgrid/inbound/{secret}"));
            tags.ShouldAllBe(t => !t.Contains(Secret));
        }
    }

    private static MimeMessage Person(string subject, string text = "")
    {
        var message = new MimeMessage();
        message.From.Add(new MailboxAddress("Ada", "ada@reader.example"));
        message.To.Add(new MailboxAddress("", "hello@news.example"));
        message.Subject = subject;
        message.Body = new TextPart("plain") { Text = text };
        return message;
    }

    /// <summary>The form that SendGrid makes of a mail: taken apart, or whole.</summary>
    private static MultipartFormDataContent Form(
        MimeMessage mail,
        bool isWhole = false,
        string envelopeFrom = "ada@reader.example",
        string spf = "pass",
        string dkim = "none"
    )
    {
        var form = new MultipartFormDataContent
        {
            { Field($$"""{"to":["hello@news.example"],"from":"{{envelopeFrom}}"}"""), "envelope" },
            { Field(spf), "SPF" },
            { Field(dkim), "dkim" },
            { Field("203.0.113.9"), "sender_ip" },
        };
        using var bytes = new MemoryStream();
        if (isWhole)
        {
            mail.WriteTo(bytes, Stop);
            form.Add(Field(bytes.ToArray()), "email");
            return form;
        }
        mail.Headers.WriteTo(bytes, Stop);
        form.Add(Field(bytes.ToArray()), "headers");
        form.Add(Field(mail.From.ToString()), "from");
        form.Add(Field(mail.Subject ?? ""), "subject");
        form.Add(Field(mail.TextBody ?? ""), "text");
        return form;
    }

    /// <summary>The same form with another text in another encoding.</summary>
    private static MultipartFormDataContent With(
        MultipartFormDataContent form,
        (string Name, byte[] Bytes, string Charset) field
    )
    {
        var changed = new MultipartFormDataContent();
        foreach (var part in form)
        {
            var name = part.Headers.ContentDisposition!.Name!.Trim('"');
            if (name != field.Name)
                changed.Add(part, name);
        }
        changed.Add(Field(field.Bytes), field.Name);
        changed.Add(Field($$"""{"{{field.Name}}":"{{field.Charset}}"}"""), "charsets");
        return changed;
    }

    private static ByteArrayContent Field(string text) => Field(Encoding.UTF8.GetBytes(text));

    private static ByteArrayContent Field(byte[] bytes) => new(bytes);

    private static async Task<HttpStatusCode> Post(SiteHouse house, HttpContent form, string secret = Secret)
    {
        using var answer = await house.Browser.PostAsync($"/hooks/sendgrid/inbound/{secret}", form, Stop);
        return answer.StatusCode;
    }

    private static Task<SiteHouse> Open() =>
        SiteHouse.OpenAsync(more: services => services.AddSingleton(new InboundSecret(Secret)));
}
