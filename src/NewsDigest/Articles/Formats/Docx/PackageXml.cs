using System.Xml;

namespace NewsDigest.Articles.Formats.Docx;

/// <summary>Reads the XML of Office packages: no document type, nothing external, no more characters than an article has.</summary>
internal static class PackageXml
{
    /// <summary>A reader that throws <see cref="XmlException"/> for what is no plain XML.</summary>
    public static XmlReader Read(byte[] xml) =>
        XmlReader.Create(
            new MemoryStream(xml, writable: false),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CheckCharacters = false,
            }
        );
}
