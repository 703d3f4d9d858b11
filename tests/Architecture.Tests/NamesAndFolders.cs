using System.Reflection;
using System.Text.RegularExpressions;
using Wegwijzer.Architecture.Tests.Offenders;

namespace Wegwijzer.Architecture.Tests;

public sealed partial class NamesAndFolders
{
    private static readonly string[] Empty = ["Service", "Manager", "Helper", "Util", "Utils", "Utilities"];

    [Fact]
    public void No_type_has_a_name_that_says_nothing() => Solution.Product.SelectMany(Nameless).ShouldBeEmpty();

    [Fact]
    public void Namespaces_are_folders() => Sources("src").Where(source => source.Namespace is not null && source.Namespace != source.Folder).ShouldBeEmpty();

    [Fact]
    public void Every_source_has_a_namespace_but_the_entry_points() =>
        Sources("src").Where(source => source.Namespace is null).Select(source => Path.GetFileName(source.File)).Distinct().ShouldBe(["Program.cs"]);

    [Fact]
    public void These_rules_bite()
    {
        Solution.TypesOf(Solution.Product).Count().ShouldBeGreaterThan(200);
        Nameless(Solution.Offenders).ShouldBe([typeof(StringHelper), typeof(ToolManager), typeof(IToolService)], ignoreOrder: true);
        Sources("src").Count().ShouldBeGreaterThan(100);
        Sources("tests/Architecture.Tests").Where(source => source.Namespace != source.Folder).Select(source => Path.GetFileName(source.File)).ShouldBe(["Offenders.cs"]);
    }

    private static IEnumerable<Type> Nameless(Assembly assembly) =>
        Solution.TypesOf(assembly).Where(type => Empty.Any(ending => type.Name.Split('`')[0].EndsWith(ending, StringComparison.Ordinal)));

    private static IEnumerable<(string File, string Folder, string? Namespace)> Sources(string under) =>
        from file in Directory.EnumerateFiles(Path.Combine(Solution.Root, under), "*.cs", SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(Solution.Root, file).Split(Path.DirectorySeparatorChar)
        where !parts.Contains("obj") && !parts.Contains("bin")
        let declared = Declaration().Match(File.ReadAllText(file))
        select (file, string.Join('.', parts[1..^1].Prepend("Wegwijzer")), declared.Success ? declared.Groups["name"].Value : null);

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
