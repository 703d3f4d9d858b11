using System.Reflection;
using System.Xml.Linq;

namespace Wegwijzer.Architecture.Tests;

public sealed class ReferencesBetweenProjects
{
    [Theory]
    [InlineData("Domain")]
    [InlineData("Application", "Domain")]
    [InlineData("Infrastructure", "Application")]
    [InlineData("Api", "Application", "Infrastructure")]
    [InlineData("Admin", "Application", "Infrastructure")]
    public void Each_project_refers_to_the_ones_below_it_alone(string project, params string[] below) => In(project, "ProjectReference").ShouldBe(below, ignoreOrder: true);

    [Fact]
    public void The_domain_needs_no_package() => In("Domain", "PackageReference").ShouldBeEmpty();

    [Fact]
    public void The_domain_uses_the_framework_alone() => Outside(Solution.Domain, "System.").ShouldBeEmpty();

    [Theory]
    [InlineData("Npgsql")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.EntityFrameworkCore.Relational")]
    [InlineData("Wegwijzer.Infrastructure")]
    [InlineData("Wegwijzer.Api")]
    [InlineData("Wegwijzer.Admin")]
    public void The_use_cases_know_neither_the_database_nor_the_web(string prefix)
    {
        Used(Solution.Application, prefix).ShouldBeEmpty();
        In("Application", "PackageReference").ShouldNotContain(package => package.StartsWith(prefix, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Wegwijzer.Api")]
    [InlineData("Wegwijzer.Admin")]
    public void Infrastructure_does_not_know_the_hosts(string host) => Used(Solution.Infrastructure, host).ShouldBeEmpty();

    [Fact]
    public void The_hosts_do_not_know_each_other()
    {
        Used(Solution.Api, "Wegwijzer.Admin").ShouldBeEmpty();
        Used(Solution.Admin, "Wegwijzer.Api").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Api")]
    [InlineData("Admin")]
    public void A_host_uses_infrastructure_only_where_it_is_put_together(string host)
    {
        var assembly = host == "Api" ? Solution.Api : Solution.Admin;
        Solution.Users(Solution.Infrastructure, assembly).Where(type => !IsAllowed(type)).ShouldBeEmpty();
    }

    [Fact]
    public void These_rules_bite()
    {
        In("Infrastructure", "PackageReference").ShouldContain("Npgsql");
        Used(Solution.Infrastructure, "Npgsql").ShouldNotBeEmpty();
        Used(Solution.Api, "Microsoft.AspNetCore").ShouldNotBeEmpty();
        Used(Solution.Offenders, "Wegwijzer.Infrastructure").ShouldNotBeEmpty();
        Outside(Solution.Application, "System.").ShouldNotBeEmpty();
        Solution.Users(Solution.Domain, Solution.Application).Count.ShouldBeGreaterThan(20);
        Solution.Users(Solution.Infrastructure, Solution.Offenders).Where(type => !IsAllowed(type)).ShouldBe(
            [typeof(Offenders.AwaitsInfrastructure).FullName!, typeof(Offenders.CapturesInfrastructure).FullName!, typeof(Offenders.HoldsInfrastructure).FullName!]);
    }

    private static bool IsAllowed(string type) => type == "Program";

    private static IEnumerable<string> Used(Assembly assembly, string prefix) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith(prefix, StringComparison.Ordinal));

    private static IEnumerable<string> Outside(Assembly assembly, string prefix) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => !name.StartsWith(prefix, StringComparison.Ordinal));

    private static List<string> In(string project, string reference) =>
    [
        .. XDocument.Load(Path.Combine(Solution.Root, "src", project, $"{project}.csproj")).Descendants(reference)
            .Select(r => r.Attribute("Include")!.Value)
            .Select(include => reference == "ProjectReference" ? Path.GetFileNameWithoutExtension(include) : include),
    ];
}
