using Wegwijzer.Admin.Tests.Common;

namespace Wegwijzer.Admin.Tests;

public sealed class ReadingTheManual
{
    [Fact]
    public void Every_picture_in_it_is_made_by_a_test_and_is_there_and_small()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Manual.Tests(), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        Manual.Pictures.Count.ShouldBeGreaterThan(20);
        Manual.Pictures.Where(state => !tests.Contains($"\"{state}\"", StringComparison.Ordinal)).ShouldBeEmpty("No test looks at these states.");
        var folder = Path.Combine(Manual.Folder, "images", "admin");
        Manual.Pictures.Where(state => !File.Exists(Path.Combine(folder, $"{state}.png"))).ShouldBeEmpty("Make them: WEGWIJZER_UPDATE_IMAGES=1, and run the tests that look at these states.");
        Directory.EnumerateFiles(folder).Where(file => new FileInfo(file).Length > 200_000 || !Manual.Pictures.Contains(Path.GetFileNameWithoutExtension(file))).ShouldBeEmpty("Too large, or not shown.");
    }

    [Fact]
    public void It_speaks_to_curators_in_their_words() =>
        OurWords.In(System.Text.RegularExpressions.Regex.Replace(Manual.Text, "\\]\\([^)]*\\)|`[^`]*`|<!--.*?-->", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking)).ShouldBeEmpty();
}
