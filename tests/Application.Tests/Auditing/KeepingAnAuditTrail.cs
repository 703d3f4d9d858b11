using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Auditing;

public sealed class KeepingAnAuditTrail(TestDatabases databases)
{
    // What no signed-in person gives: it comes before signing in, from visitors, or from the program itself.
    private static readonly string[] WithoutActor =
    [
        "SignInCommand", "SignInWithPasskeyCommand", "TakeSecondStepCommand", "ContinueSessionCommand", "UseLinkCommand", "ForgetPasswordCommand", "MakeFirstUserLinkCommand",
        "SendSuggestionCommand", "ForgetEndedMailCommand", "EraseWhatIsDueCommand", "ForgetEndedSignInsCommand", "CarryOutPlansCommand",
        "CarryOutReleasesCommand", "RemindOfChecksCommand", "RecordLinkCheckCommand", "EndLinkRunCommand", "CarryOutImportsCommand",
    ];

    private static IEnumerable<Type> Commands => typeof(SignInCommand).Assembly.GetTypes().Where(type => type.Name.EndsWith("Command", StringComparison.Ordinal) && !type.IsAbstract);

    [Fact]
    public void Every_command_that_a_person_gives_is_written_down()
    {
        var audited = Commands.Where(IsAudited).Select(type => type.Name).ToList();
        audited.Count.ShouldBeGreaterThan(20);
        Commands.Where(type => !type.IsAssignableTo(typeof(IKeepsWhatIsTyped))).Select(type => type.Name).Except(audited, StringComparer.Ordinal).Except(WithoutActor, StringComparer.Ordinal)
            .ShouldBeEmpty("A command that a person gives carries an Actor; one that the program gives by itself stands in WithoutActor.");
    }

    [Fact]
    public async Task What_was_done_refused_and_not_possible_each_stand_in_it_with_who_and_on_what()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart")));
        var rename = new RenameCommand(ContentKind.Tool, Slug.Parse("kaart"), Slug.Parse("kaart-nieuw"), Given.Redacteur);
        (await host.CommandAsync(rename)).Succeeded.ShouldBeFalse();
        (await host.CommandAsync(rename with { Actor = Given.Eindredacteur })).Succeeded.ShouldBeTrue();
        (await host.CommandAsync(rename with { Slug = Slug.Parse("nergens"), Actor = Given.Eindredacteur })).Succeeded.ShouldBeFalse();
        var entries = await host.WithContextAsync(context => context.Set<AuditEntry>().OrderBy(e => e.At).ToListAsync());
        entries.Select(e => (e.ActorName, e.ActorRole, e.Action, e.SubjectKind, e.Subject, e.Outcome)).ShouldBe(
        [
            ("Anna", Role.Redacteur, "rename", "tool", "kaart", AuditOutcome.Refused),
            ("Bert", Role.Eindredacteur, "rename", "tool", "kaart", AuditOutcome.Done),
            ("Bert", Role.Eindredacteur, "rename", "tool", "nergens", AuditOutcome.Failed),
        ]);
        entries[0].Reason.ShouldBe("forbidden");
    }

    [Fact]
    public async Task What_the_program_does_by_itself_is_no_persons_doing()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        (await host.WithContextAsync(context => context.Set<AuditEntry>().AnyAsync())).ShouldBeFalse();
    }

    private static bool IsAudited(Type command) =>
        typeof(AuditedCommand<>).MakeGenericType(command).GetField("ActorOf", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null) is not null;
}
