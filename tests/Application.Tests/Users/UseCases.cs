using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Exchange;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Mail;
using Wegwijzer.Application.Privacy;
using Wegwijzer.Application.Releases;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Application.Tests.Suggestions;
using Wegwijzer.Application.Tools;
using Wegwijzer.Application.Upkeep;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Exchange;
using Wegwijzer.Domain.Links;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Users;

/// <summary>What there is to do something to, and one of the people who are there: somebody of each role, signed in a moment ago.</summary>
internal sealed record World(Actor Actor, Guid Session, Slug Tool, int Saves, Guid Suggestion, Guid Other, Guid Mail, Guid User, Guid Import)
{
    /// <summary>Seen by each of them, from the least role up.</summary>
    public static async Task<IReadOnlyList<World>> OfAsync(GuideHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var draft = await host.DraftAsync(Given.ATool("kaart", tool => tool["description"] = "Anders."));
        var suggestion = await host.SentInAsync(Sent.MissingTool);
        var other = await host.SentInAsync(Sent.Correction(1, title: "Beter"));
        var mail = OutgoingMail.ToProjectGroup("Er is iets", "Kijk maar.", Sent.Monday);
        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var import = GuideImport.Check("gids.json", "{}", false, 1, Given.Beheerder, Sent.Monday).Value;
        var managed = Application.Users.User.Create("Eva", "eva@example.nl", Role.Redacteur, now);
        var sessions = Enumerable.Range(0, (int)Role.System)
            .Select(role => Application.Users.Session.Start(Application.Users.User.Create($"Collega {role}", $"collega-{role}@example.nl", (Role)role, now), "Firefox op Linux", now)).ToList();
        (await host.WithContextAsync(context =>
        {
            context.OutgoingMail.Add(mail);
            context.Set<GuideImport>().Add(import);
            context.Set<User>().Add(managed);
            context.Set<Session>().AddRange(sessions);
            return context.SaveAsync(CancellationToken.None);
        })).Succeeded.ShouldBeTrue();
        return [.. sessions.Select(s => new World(s.User.Actor, s.Id, Slug.Parse("kaart"), draft.Saves, suggestion.Id, other.Id, mail.Id, managed.Id, import.Id))];
    }

    /// <summary>A release with the tool's draft in it.</summary>
    public Guid Release { get; init; }

    /// <summary>The same, with a release.</summary>
    public static async Task<IReadOnlyList<World>> WithReleaseAsync(GuideHost host)
    {
        var worlds = await OfAsync(host);
        var release = (await host.CommandAsync(new CreateReleaseCommand("Winter", Given.Redacteur))).Value;
        (await host.CommandAsync(new AddToReleaseCommand(release, [new ItemName(ContentKind.Tool, Slug.Parse("kaart"))], Given.Redacteur))).Succeeded.ShouldBeTrue();
        return [.. worlds.Select(world => world with { Release = release })];
    }
}

/// <summary>Each use case that somebody carries out, the least role that it is for, and an example of it that is right but for the role.</summary>
internal static class UseCases
{
    private const Role Anybody = Role.Redacteur;
    private const Role Eindredacteur = Role.Eindredacteur;
    private const Role Beheerder = Role.Beheerder;

    private static readonly Uri Links = new("https://beheer.example.nl/welkom/");
    private static readonly SignInOrigin Here = new("192.0.2.1", null, "Firefox op Linux");
    private static readonly ContentKind Tool = ContentKind.Tool;
    private static readonly string Link = LinkKey.Of(WebAddress.Create("https://www.example.nl/kaart").Value);
    private static readonly DateTimeOffset Tomorrow = TimeProvider.System.GetUtcNow().AddDays(1);

    public static readonly IReadOnlyDictionary<string, UseCase> All = new Dictionary<string, UseCase>(StringComparer.Ordinal)
    {
        // One's own account
        [nameof(CheckImportCommand)] = For(Beheerder, w => new CheckImportCommand("tabel.csv", "x"u8.ToArray(), false, w.Actor)),
        [nameof(CheckImportAgainCommand)] = For(Beheerder, w => new CheckImportAgainCommand(w.Import, w.Actor)),
        [nameof(RequestImportCommand)] = For(Beheerder, w => new RequestImportCommand(w.Import, ImportMode.Publish, null, w.Actor)),
        [nameof(GetImportQuery)] = For(Beheerder, w => new GetImportQuery(w.Import, w.Actor)),
        [nameof(ListImportsQuery)] = For(Beheerder, w => new ListImportsQuery(w.Actor)),
        [nameof(ReplaceCommand)] = For(Anybody, w => new ReplaceCommand(new Replacement("Anders", "Weer anders", false, false), [new ChosenItem(Tool, w.Tool, w.Saves, 1)], w.Actor)),
        [nameof(GetAccountQuery)] = For(Anybody, w => new GetAccountQuery(w.Actor)),
        [nameof(ConfirmSessionCommand)] = For(Anybody, w => new ConfirmSessionCommand("een lange zin", w.Session, Here, w.Actor)),
        [nameof(EndSessionCommand)] = For(Anybody, w => new EndSessionCommand(w.Session, w.Actor)),
        [nameof(ChangePasswordCommand)] = For(Anybody, w => new ChangePasswordCommand("een lange zin", w.Session, w.Actor)),
        [nameof(StartAppCommand)] = For(Anybody, w => new StartAppCommand(w.Session, w.Actor)),
        [nameof(AddAppCommand)] = For(Anybody, w => new AddAppCommand("123456", w.Session, w.Actor)),
        [nameof(RemoveAppCommand)] = For(Anybody, w => new RemoveAppCommand(w.Session, w.Actor)),
        [nameof(MakeRecoveryCodesCommand)] = For(Anybody, w => new MakeRecoveryCodesCommand(w.Session, w.Actor)),
        [nameof(AddPasskeyCommand)] = For(Anybody, w => new AddPasskeyCommand(new UserPasskeyInfo([1], [2], Sent.Monday, 0, null, true, false, false, [], []), "Laptop", w.Session, w.Actor)),
        [nameof(RemovePasskeyCommand)] = For(Anybody, w => new RemovePasskeyCommand("AQ", w.Session, w.Actor)),
        [nameof(RefusePageCommand)] = For(Role.System, w => new RefusePageCommand("/gebruikers", w.Actor)),

        // Users and the audit trail
        [nameof(ListUsersQuery)] = For(Beheerder, w => new ListUsersQuery(w.Actor)),
        [nameof(GetUserQuery)] = For(Beheerder, w => new GetUserQuery(w.User, w.Actor)),
        [nameof(InviteUserCommand)] = For(Beheerder, w => new InviteUserCommand("Noor", "noor@example.nl", Role.Redacteur, Links, w.Actor)),
        [nameof(InviteAgainCommand)] = For(Beheerder, w => new InviteAgainCommand(w.User, Links, w.Actor)),
        [nameof(ChangeRoleCommand)] = For(Beheerder, w => new ChangeRoleCommand(w.User, Role.Beheerder, w.Actor)),
        [nameof(BlockUserCommand)] = For(Beheerder, w => new BlockUserCommand(w.User, w.Actor)),
        [nameof(UnblockUserCommand)] = For(Beheerder, w => new UnblockUserCommand(w.User, w.Actor)),
        [nameof(EndUserSessionsCommand)] = For(Beheerder, w => new EndUserSessionsCommand(w.User, w.Actor)),
        [nameof(ResetSecondStepCommand)] = For(Beheerder, w => new ResetSecondStepCommand(w.User, w.Actor)),
        [nameof(RequireSecondStepCommand)] = For(Beheerder, w => new RequireSecondStepCommand(true, w.Actor)),
        [nameof(ListAuditEntriesQuery)] = For(Beheerder, w => new ListAuditEntriesQuery(null, null, null, null, null, null, w.Actor)),

        // Items
        [nameof(OpenWorksheetQuery)] = For(Anybody, w => new OpenWorksheetQuery(Tool, w.Tool.Value, w.Actor)),
        [nameof(KeepWorksheetCommand)] = For(Anybody, w => new KeepWorksheetCommand(Tool, w.Tool.Value, null, 0, 1, w.Saves, w.Actor)),
        [nameof(ClearWorksheetCommand)] = For(Anybody, w => new ClearWorksheetCommand(Tool, w.Tool.Value, w.Actor)),
        [nameof(ListWorksheetsQuery)] = For(Anybody, w => new ListWorksheetsQuery(Tool, w.Actor)),
        [nameof(SaveDraftCommand)] = For(Anybody, w => new SaveDraftCommand(Tool, Given.ATool("kaart").CanonicalText, 1, w.Saves, w.Actor)),
        [nameof(SubmitCommand)] = For(Anybody, w => new SubmitCommand(Tool, [new DraftSeen(w.Tool, w.Saves)], w.Actor)),
        [nameof(DiscardDraftCommand)] = For(Anybody, w => new DiscardDraftCommand(Tool, w.Tool, w.Saves, w.Actor)),
        [nameof(PublishCommand)] = For(Eindredacteur, w => new PublishCommand(Tool, w.Tool, w.Saves, w.Actor)),
        [nameof(PublishManyCommand)] = For(Eindredacteur, w => new PublishManyCommand(Tool, [new DraftSeen(w.Tool, w.Saves)], w.Actor)),
        [nameof(SendBackCommand)] = For(Eindredacteur, w => new SendBackCommand(Tool, w.Tool, w.Saves, "Kan korter.", w.Actor)),
        [nameof(ListReviewsQuery)] = For(Anybody, w => new ListReviewsQuery(w.Actor)),
        [nameof(PlanPublicationCommand)] = For(Eindredacteur, w => new PlanPublicationCommand(Tool, w.Tool, w.Saves, Tomorrow, w.Actor)),
        [nameof(PlanWithdrawalCommand)] = For(Eindredacteur, w => new PlanWithdrawalCommand(Tool, w.Tool, "Bestaat niet meer.", null, Tomorrow, w.Actor)),
        [nameof(CallOffPlanCommand)] = For(Eindredacteur, w => new CallOffPlanCommand(Tool, w.Tool, 2, w.Actor)),
        [nameof(ChangeEditorialRulesCommand)] = For(Beheerder, w => new ChangeEditorialRulesCommand(false, 12, w.Actor)),
        [nameof(RestoreRevisionCommand)] = For(Anybody, w => new RestoreRevisionCommand(Tool, w.Tool, 1, w.Actor)),
        [nameof(AssignUpkeepCommand)] = For(Eindredacteur, w => new AssignUpkeepCommand(Tool, w.Tool, w.User, null, null, w.Actor)),
        [nameof(AssignManyCommand)] = For(Eindredacteur, w => new AssignManyCommand([new ItemName(Tool, w.Tool)], w.User, null, w.Actor)),
        [nameof(MarkCheckedCommand)] = For(Anybody, w => new MarkCheckedCommand([new ItemName(Tool, w.Tool)], w.Actor)),
        [nameof(ListChecksQuery)] = For(Anybody, w => new ListChecksQuery(true, false, false, null, w.Actor)),
        [nameof(CreateReleaseCommand)] = For(Anybody, w => new CreateReleaseCommand("Najaar", w.Actor)),
        [nameof(GetReleaseQuery)] = For(Anybody, w => new GetReleaseQuery(w.Release, w.Actor)),
        [nameof(AddToReleaseCommand)] = For(Anybody, w => new AddToReleaseCommand(w.Release, [new ItemName(Tool, w.Tool)], w.Actor)),
        [nameof(RemoveFromReleaseCommand)] = For(Anybody, w => new RemoveFromReleaseCommand(w.Release, new ItemName(Tool, w.Tool), w.Actor)),
        [nameof(DiscardReleaseCommand)] = For(Anybody, w => new DiscardReleaseCommand(w.Release, w.Actor)),
        [nameof(PlanReleaseCommand)] = For(Eindredacteur, w => new PlanReleaseCommand(w.Release, [new DraftOf(Tool, w.Tool, w.Saves)], Tomorrow, w.Actor)),
        [nameof(CallOffReleaseCommand)] = For(Eindredacteur, w => new CallOffReleaseCommand(w.Release, w.Actor)),
        [nameof(PublishReleaseCommand)] = For(Eindredacteur, w => new PublishReleaseCommand(w.Release, [new DraftOf(Tool, w.Tool, w.Saves)], w.Actor)),
        [nameof(WithdrawCommand)] = For(Eindredacteur, w => new WithdrawCommand(Tool, w.Tool, "Bestaat niet meer.", null, w.Actor)),
        [nameof(WithdrawManyCommand)] = For(Eindredacteur, w => new WithdrawManyCommand(Tool, [w.Tool], "Bestaat niet meer.", w.Actor)),
        [nameof(MergeItemsCommand)] = For(Eindredacteur, w => new MergeItemsCommand(ContentKind.ToolKind, Slug.Parse("richtlijn"), Slug.Parse("onbekend"), w.Actor)),
        [nameof(ArrangeItemsCommand)] = For(Eindredacteur, w => new ArrangeItemsCommand(ContentKind.Signal, "gedrag", [], w.Actor)),
        [nameof(RenameCommand)] = For(Eindredacteur, w => new RenameCommand(Tool, w.Tool, Slug.Parse("anders"), w.Actor)),
        [nameof(ArrangeCellCommand)] = For(Eindredacteur, w => new ArrangeCellCommand(Slug.Parse("signalen-opmerken"), Slug.Parse("jgz"), [new CardSeen(w.Tool, 1)], w.Actor)),
        [nameof(ImportBundleCommand)] = For(Beheerder, w => new ImportBundleCommand(Given.ABundle(Given.ASmallGuide()), w.Actor)),

        // The queue
        [nameof(ListSuggestionsQuery)] = For(Anybody, w => new ListSuggestionsQuery(SuggestionFilter.Open, SuggestionOrder.Longest, 1, 20, w.Actor)),
        [nameof(GetSuggestionQuery)] = For(Anybody, w => new GetSuggestionQuery(w.Suggestion, w.Actor)),
        [nameof(CompareSuggestionQuery)] = For(Anybody, w => new CompareSuggestionQuery(w.Suggestion, w.Actor)),
        [nameof(ListHandlersQuery)] = For(Anybody, w => new ListHandlersQuery(w.Actor)),
        [nameof(FindSimilarSuggestionsQuery)] = For(Anybody, w => new FindSimilarSuggestionsQuery(w.Suggestion, w.Actor)),
        [nameof(GetSuggestionTrendQuery)] = For(Anybody, w => new GetSuggestionTrendQuery(w.Actor)),
        [nameof(GetSuggestionFiguresQuery)] = For(Anybody, w => new GetSuggestionFiguresQuery(w.Actor)),
        [nameof(AddSuggestionNoteCommand)] = For(Anybody, w => new AddSuggestionNoteCommand(w.Suggestion, "Goed punt.", w.Actor)),
        [nameof(EnterSuggestionCommand)] = For(Eindredacteur, w => new EnterSuggestionCommand(new SuggestionInput("question", "Waar vind ik de kaart?"), SuggestionChannel.Phone, Sent.Monday, w.Actor)),
        [nameof(TakeSuggestionCommand)] = For(Eindredacteur, w => new TakeSuggestionCommand(w.Suggestion, w.Actor)),
        [nameof(AssignSuggestionCommand)] = For(Eindredacteur, w => new AssignSuggestionCommand(w.Suggestion, Given.Eindredacteur, w.Actor)),
        [nameof(ReleaseSuggestionCommand)] = For(Eindredacteur, w => new ReleaseSuggestionCommand(w.Suggestion, w.Actor)),
        [nameof(ReopenSuggestionCommand)] = For(Eindredacteur, w => new ReopenSuggestionCommand(w.Suggestion, w.Actor)),
        [nameof(AnswerSuggestionCommand)] = For(Eindredacteur, w => new AnswerSuggestionCommand(w.Suggestion, "Dank je wel.", w.Actor)),
        [nameof(DeclineSuggestionCommand)] = For(Eindredacteur, w => new DeclineSuggestionCommand(w.Suggestion, "Die kaart is er al.", w.Actor)),
        [nameof(MarkSuggestionDuplicateCommand)] = For(Eindredacteur, w => new MarkSuggestionDuplicateCommand(w.Suggestion, w.Other, null, w.Actor)),
        [nameof(AcceptSuggestionCommand)] = For(Eindredacteur, w => new AcceptSuggestionCommand(w.Suggestion, new SuggestedItem(Tool, w.Tool), null, w.Actor)),
        [nameof(AcceptAsToolCommand)] = For(Eindredacteur, w => new AcceptAsToolCommand(w.Suggestion, new NewTool(Kind: "richtlijn"), null, w.Actor)),
        [nameof(AcceptAsChangeCommand)] = For(Eindredacteur, w => new AcceptAsChangeCommand(w.Other, null, null, w.Actor)),
        [nameof(StartLinkRunCommand)] = For(Anybody, w => new StartLinkRunCommand(false, w.Actor)),
        [nameof(CheckLinkCommand)] = For(Anybody, w => new CheckLinkCommand(Link, w.Actor)),
        [nameof(StopLinkRunCommand)] = For(Anybody, w => new StopLinkRunCommand(w.Actor)),
        [nameof(KeepArchivedCopyCommand)] = For(Eindredacteur, w => new KeepArchivedCopyCommand(Link, "https://web.archive.org/web/2026/kaart", w.Actor)),
        [nameof(MendLinkCommand)] = For(Anybody, w => new MendLinkCommand(Link, "https://www.example.nl/nieuw", [new MendChoice("tool", "kaart", 1, w.Saves)], w.Actor)),
        [nameof(ListUndeliveredMailQuery)] = For(Eindredacteur, w => new ListUndeliveredMailQuery(w.Actor)),
        [nameof(CancelMailCommand)] = For(Eindredacteur, w => new CancelMailCommand(w.Mail, w.Actor)),
        [nameof(RetryMailCommand)] = For(Eindredacteur, w => new RetryMailCommand(w.Mail, w.Actor)),

        // What we hold on senders
        [nameof(FindSubmitterQuery)] = For(Beheerder, w => new FindSubmitterQuery("sanne", w.Actor)),
        [nameof(ExportSubmitterQuery)] = For(Beheerder, w => new ExportSubmitterQuery([w.Suggestion], w.Actor)),
        [nameof(CorrectSubmitterCommand)] = For(Beheerder, w => new CorrectSubmitterCommand(w.Suggestion, "Sanne", null, null, null, w.Actor)),
        [nameof(EraseSubmitterCommand)] = For(Beheerder, w => new EraseSubmitterCommand([w.Suggestion], w.Actor)),
        [nameof(BlankTextCommand)] = For(Beheerder, w => new BlankTextCommand(w.Suggestion, w.Actor)),
        [nameof(BlankPassageCommand)] = For(Beheerder, w => new BlankPassageCommand(w.Suggestion, "kaart", w.Actor)),
    };

    private static UseCase For<T>(Role least, Func<World, IRequest<Result<T>>> example) => new(least, w => example(w).GetType().Name, async (host, w) => await host.CommandAsync(example(w)));
}

/// <param name="Least">The least role that it is for.</param>
/// <param name="Name">What the example is an example of.</param>
/// <param name="RunAsync">Carries the example out.</param>
internal sealed record UseCase(Role Least, Func<World, string> Name, Func<GuideHost, World, Task<Result>> RunAsync);
