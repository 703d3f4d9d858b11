using System.IO.Compression;
using System.Text;

namespace Wegwijzer.Application.Tests.Links;

/// <summary>Small PDFs of the sorts that programs write.</summary>
internal static class Pdf
{
    /// <summary>With its page tree in the plain.</summary>
    public static byte[] Plain(int pages) => Encoding.ASCII.GetBytes(
        $"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Kids [3 0 R 4 0 R] /Resources << /Font << /Count 999 >> >> /Type /Pages /Count {pages} >>\nendobj\n"
        + $"3 0 obj\n<</Type/Pages/Parent 2 0 R/Count {pages / 2}/Kids[]>>\nendobj\n5 0 obj\n<< /Type /Outlines /Count 400 >>\nendobj\n6 0 obj <</Type/Page/Parent 2 0 R>> endobj\ntrailer << /Root 1 0 R >>\n%%EOF");

    /// <summary>With its page tree packed, as newer programs do.</summary>
    public static byte[] Packed(int pages)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(Encoding.ASCII.GetBytes($"1 0 2 40 <</Type/Catalog/Pages 2 0 R>> <</Type/Pages/Count {pages}/Kids[3 0 R]>>"));
        return [.. Encoding.ASCII.GetBytes($"%PDF-1.6\n7 0 obj\n<</Type/ObjStm/N 2/First 8/Filter/FlateDecode/Length {packed.Length}>>\nstream\r\n"), .. packed.ToArray(), .. "\nendstream\nendobj\n%%EOF"u8];
    }

    /// <summary>Made for the web: it says at its beginning how many pages follow.</summary>
    public static byte[] ForTheWeb(int pages) => Encoding.ASCII.GetBytes($"%PDF-1.5\n8 0 obj\n<</Linearized 1/L 90000/O 10/E 7000/N {pages}/T 89000/H [ 500 200]>>\nendobj\n" + new string(' ', 5000));
}
