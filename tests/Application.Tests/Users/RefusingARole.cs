using MediatR;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Users;

/// <summary>Whatever page or forged form it comes from: the use case itself refuses.</summary>
public sealed class RefusingARole(TestDatabases databases)
{
    private static readonly Uri Links = new("https://beheer.example.nl/welkom/");

    private static readonly Actor[] BelowBeheerder = [Given.Redacteur, Given.Eindredacteur];

    [Fact]
    public async Task Only_a_beheerder_manages_users_and_reads_the_audit_trail()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        foreach (var actor in BelowBeheerder)
        {
            await RefusedAsync(host, new InviteUserCommand("Eva", "eva@example.nl", Role.Redacteur, Links, actor));
            await RefusedAsync(host, new InviteAgainCommand(Guid.NewGuid(), Links, actor));
            await RefusedAsync(host, new ChangeRoleCommand(Guid.NewGuid(), Role.Beheerder, actor));
            await RefusedAsync(host, new BlockUserCommand(Guid.NewGuid(), actor));
            await RefusedAsync(host, new UnblockUserCommand(Guid.NewGuid(), actor));
            await RefusedAsync(host, new EndUserSessionsCommand(Guid.NewGuid(), actor));
            await RefusedAsync(host, new ResetSecondStepCommand(Guid.NewGuid(), actor));
            await RefusedAsync(host, new RequireSecondStepCommand(true, actor));
            await RefusedAsync(host, new ListUsersQuery(actor));
            await RefusedAsync(host, new GetUserQuery(Guid.NewGuid(), actor));
            await RefusedAsync(host, new ListAuditEntriesQuery(null, null, null, null, null, null, actor));
            await RefusedAsync(host, new ImportBundleCommand(Given.ABundle(Given.ASmallGuide()), actor));
        }
    }

    [Fact]
    public async Task A_redacteur_does_not_change_what_is_public()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart")));
        var draft = await host.DraftAsync(Given.ATool("kaart", tool => tool["description"] = "Anders."));
        await RefusedAsync(host, new PublishCommand(ContentKind.Tool, Slug.Parse("kaart"), draft.Saves, Given.Redacteur));
        await RefusedAsync(host, new WithdrawCommand(ContentKind.Tool, Slug.Parse("kaart"), "Weg.", null, Given.Redacteur));
        await RefusedAsync(host, new RenameCommand(ContentKind.Tool, Slug.Parse("kaart"), Slug.Parse("anders"), Given.Redacteur));
    }

    private static async Task RefusedAsync<T>(GuideHost host, IRequest<Result<T>> message)
    {
        var outcome = await host.CommandAsync(message);
        outcome.Errors.ShouldContain(error => error.Kind == ErrorKind.Forbidden, message.GetType().Name);
    }
}
