using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Users;

/// <summary>Whatever page or forged form it comes from: the use case itself refuses. Pages are walked by the class of this name in Admin.Tests.</summary>
public sealed class WhoMayDoWhat(TestDatabases databases)
{
    public static TheoryData<string> Names => [.. UseCases.All.Keys];

    [Fact]
    public void Every_use_case_that_somebody_carries_out_has_a_line_and_every_line_a_use_case()
    {
        var there = typeof(SignInCommand).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IBaseRequest)) && !type.IsAbstract && type.GetProperty(nameof(Actor), typeof(Actor)) is not null)
            .Select(type => type.Name).ToList();
        there.Count.ShouldBeGreaterThan(50);
        there.Except(UseCases.All.Keys).ShouldBeEmpty("Say in UseCases.All for which role it is, with an example: [nameof(TheCommand)] = For(Anybody, w => new TheCommand(…, w.Actor)).");
        UseCases.All.Keys.Except(there).ShouldBeEmpty("These are no longer there: take their lines out of UseCases.All.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_use_case_is_refused_to_the_roles_below_the_one_it_is_for_and_to_no_other(string name)
    {
        var useCase = UseCases.All[name];
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart")));
        host.Services.GetRequiredService<SnapshotHolder>().Swap(await host.ReadAsync());
        // From the least role up, so that what is refused finds everything as it was.
        foreach (var world in await World.WithReleaseAsync(host))
        {
            useCase.Name(world).ShouldBe(name);
            var outcome = await useCase.RunAsync(host, world);
            outcome.Errors.Any(error => error.Kind == ErrorKind.Forbidden).ShouldBe(world.Actor.Role < useCase.Least, $"{name} by a {world.Actor.Role}; UseCases.All says that it is for a {useCase.Least}.");
        }
    }
}
