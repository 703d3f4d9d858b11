using System.Reflection;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;
using Type = System.Type;

namespace Wegwijzer.Architecture.Tests;

/// <summary>The projects as they were built, and this one, which holds known offenders.</summary>
internal static class Solution
{
    public static readonly Assembly Domain = Assembly.Load("Wegwijzer.Domain");
    public static readonly Assembly Application = Assembly.Load("Wegwijzer.Application");
    public static readonly Assembly Infrastructure = Assembly.Load("Wegwijzer.Infrastructure");
    public static readonly Assembly Api = Assembly.Load("Wegwijzer.Api");
    public static readonly Assembly Admin = Assembly.Load("Wegwijzer.Admin");
    public static readonly Assembly Offenders = typeof(Solution).Assembly;

    public static readonly IReadOnlyList<Assembly> Product = [Domain, Application, Infrastructure, Api, Admin];

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Loaded = new(() => new ArchLoader().LoadAssemblies([.. Product, Offenders]).Build());

    /// <summary>The folder that the solution file is in.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>The types that a person wrote, not the compiler.</summary>
    public static IEnumerable<Type> TypesOf(params IEnumerable<Assembly> assemblies) =>
        assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null);

    /// <summary>The types of one assembly that use another, in their signatures or in the code of their methods, each named by the outermost type.</summary>
    public static IReadOnlyList<string> Users(Assembly of, Assembly by) =>
    [
        .. Loaded.Value.Types
            .Where(type => type.Assembly.FullName == by.FullName && type.Dependencies.Any(d => d.Target.Assembly.FullName == of.FullName))
            .Select(type => type.FullName.Split('+')[0])
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Wegwijzer.Api.sln")) ? folder : Above(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("There is no solution above the tests."));
}
