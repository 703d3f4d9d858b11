using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Wegwijzer.Api.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Coverage;
using Wegwijzer.Application.Pages;
using Wegwijzer.Application.Search;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Steps;
using Wegwijzer.Application.Tools;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Pages;

namespace Wegwijzer.Api.Site.Guide;

/// <summary>The guide itself for who reads it: the server makes every page from the same answers that the Api gives as data.</summary>
internal static class GuidePages
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapGuide(this IEndpointRouteBuilder app)
    {
        var guide = app.MapGroup("").ExcludeFromDescription().WithMetadata(new ShowsGuide());
        guide.MapMethods(SitePaths.Home, Reads, HomeAsync);
        guide.MapMethods(SitePaths.Phase("{slug}"), Reads, PhaseAsync);
        guide.MapMethods(SitePaths.Setting("{slug}"), Reads, SettingAsync);
        guide.MapMethods(SitePaths.Print("{slug}"), Reads, PrintAsync);
        guide.MapMethods(SitePaths.Step("{slug}"), Reads, StepAsync);
        guide.MapMethods(SitePaths.Cell("{step}", "{setting}"), Reads, CellAsync);
        guide.MapMethods(SitePaths.Tool("{slug}"), Reads, ToolAsync);
        guide.MapMethods(SitePaths.Page("{slug}"), Reads, TextAsync);
        guide.MapMethods(SitePaths.Abbreviations, Reads, Abbreviations);
        guide.MapMethods(SitePaths.AdviceLines, Reads, AdviceLinesAsync);
        guide.MapMethods(SitePaths.Gaps, Reads, GapsAsync);
        guide.MapMethods(SitePaths.Item("{kind}", "{slug}"), Reads, Item);
        guide.MapMethods(SitePaths.Search, Reads, SearchAsync);
        guide.MapMethods(SitePaths.Saved, Reads, () => new RazorComponentResult<SavedPage>());
    }

    private static async Task<IResult> HomeAsync(Call call, string? functie)
    {
        var settings = (await call.AskAsync(new ListSettingsQuery(null, 1, Paging.MaxPageSize))).Value.Items;
        if (!string.IsNullOrWhiteSpace(functie))
        {
            var found = (await call.AskAsync(new ListSettingsQuery(functie.Trim(), 1, Paging.MaxPageSize))).Value.Items;
            if (found.Count > 0)
                return TypedResults.Redirect(SitePaths.Setting(found[0].Slug));
        }

        return Page<HomePage>(new
        {
            Steps = await StepsAsync(call),
            Settings = settings,
            Phases = (await call.AskAsync(new ListPhasesQuery(1, Paging.MaxPageSize))).Value.Items,
            Pages = (await call.AskAsync(new ListPagesQuery(1, Paging.MaxPageSize))).Value.Items,
            Profession = string.IsNullOrWhiteSpace(functie) ? null : functie,
        });
    }

    private static async Task<IResult> PhaseAsync(Call call, string slug) =>
        await ShowAsync(call, new GetPhaseQuery(slug), SitePaths.Phase, async phase => Page<PhasePage>(new
        {
            Phase = phase,
            Steps = (IReadOnlyList<StepResponse>)[.. (await StepsAsync(call)).Where(s => s.Phase.Slug == phase.Slug)],
            Reading = new Reading(call.Guide),
        }));

    private static async Task<IResult> SettingAsync(Call call, string slug)
    {
        var settings = (await call.AskAsync(new ListSettingsQuery(null, 1, Paging.MaxPageSize))).Value.Items;
        return settings.FirstOrDefault(s => s.Slug == slug) is { } setting
            ? Page<SettingPage>(new { Setting = setting, Steps = await StepsAsync(call), Reading = new Reading(call.Guide) })
            : Elsewhere(call, ContentKind.Setting, slug, SitePaths.Setting);
    }

    private static async Task<IResult> PrintAsync(Call call, HttpRequest request, string slug)
    {
        var settings = (await call.AskAsync(new ListSettingsQuery(null, 1, Paging.MaxPageSize))).Value.Items;
        if (settings.FirstOrDefault(s => s.Slug == slug) is not { } setting)
            return Elsewhere(call, ContentKind.Setting, slug, SitePaths.Print);
        var chapters = new List<PrintPage.Chapter>();
        foreach (var step in await StepsAsync(call))
        {
            var cells = new List<CellResponse>();
            foreach (var shown in settings.Where(s => s.Slug == slug || s.General).OrderBy(s => s.Slug != slug))
                cells.Add((await call.AskAsync(new GetCellQuery(step.Slug, shown.Slug))).Value);
            chapters.Add(new PrintPage.Chapter(step, cells));
        }

        return Page<PrintPage>(new
        {
            Setting = setting,
            Chapters = (IReadOnlyList<PrintPage.Chapter>)chapters,
            Date = call.Guide.ChangedAt.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL")),
            Server = $"{request.Scheme}://{request.Host}",
            Reading = new Reading(call.Guide),
        });
    }

    private static async Task<IResult> StepAsync(Call call, string slug) =>
        await ShowAsync(call, new GetStepQuery(slug), SitePaths.Step, async step =>
        {
            var steps = await StepsAsync(call);
            var index = steps.ToList().FindIndex(s => s.Slug == slug);
            return Page<StepPage>(new
            {
                Step = step,
                Settings = (IReadOnlyList<(NamedValue, Counts)>)[.. call.Guide.Vocabulary.Settings.Select(s => (call.Guide.Vocabulary.Name(ContentKind.Setting, s.Slug), Counts.OfCell(call.Guide, slug, s.Slug.Value)))],
                Previous = steps.ElementAtOrDefault(index - 1),
                Next = steps.ElementAtOrDefault(index + 1),
                Reading = new Reading(call.Guide),
            });
        });

    private static async Task<IResult> CellAsync(Call call, string step, string setting)
    {
        var current = (Step: call.Guide.CurrentSlug(ContentKind.Step, step), Setting: call.Guide.CurrentSlug(ContentKind.Setting, setting));
        if (current is not ({ } currentStep, { } currentSetting))
            return TypedResults.NotFound();
        if (currentStep != step || currentSetting != setting)
            return TypedResults.Redirect(SitePaths.Cell(currentStep, currentSetting), permanent: true);
        var cell = (await call.AskAsync(new GetCellQuery(step, setting))).Value;
        var shown = (await call.AskAsync(new GetStepQuery(step))).Value;
        return Page<CellPage>(new
        {
            Cell = cell,
            shown.Number,
            Introduction = shown.Introduction.Html,
            Settings = (IReadOnlyList<NamedValue>)[.. call.Guide.Vocabulary.Settings.Select(s => call.Guide.Vocabulary.Name(ContentKind.Setting, s.Slug))],
            Address = AddressOf(call),
            Reading = new Reading(call.Guide),
        });
    }

    private static async Task<IResult> ToolAsync(Call call, string slug) =>
        await ShowAsync(call, new GetToolQuery(slug), SitePaths.Tool, tool => Task.FromResult<IResult>(Page<ToolPage>(new { Tool = tool, Address = AddressOf(call), Reading = new Reading(call.Guide) })));

    private static async Task<IResult> TextAsync(Call call, string slug) =>
        await ShowAsync(call, new GetPageQuery(slug), SitePaths.Page, page => Task.FromResult<IResult>(Page<TextPage>(new { Text = page, Reading = new Reading(call.Guide) })));

    private static RazorComponentResult<AbbreviationsPage> Abbreviations(Call call) => Page<AbbreviationsPage>(new
    {
        Abbreviations = (IReadOnlyList<(string, string, string)>)[.. call.Guide.All<Abbreviation>().OrderBy(a => a.Item.Code, StringComparer.OrdinalIgnoreCase).Select(a => (a.Item.Slug.Value, a.Item.Code, a.Item.Meaning))],
    });

    private static async Task<IResult> AdviceLinesAsync(Call call) =>
        Page<AdviceLinesPage>(new { Lines = (await call.AskAsync(new ListAdviceLinesQuery(1, Paging.MaxPageSize))).Value.Items });

    private static async Task<IResult> GapsAsync(Call call) => Page<GapsPage>(new { Coverage = (await call.AskAsync(new GetCoverageQuery())).Value });

    private static async Task<IResult> SearchAsync(Call call, string? q, string? soort, int bladzijde = 1)
    {
        var text = q?.Trim() ?? "";
        var faults = new List<ParameterFault>();
        if (text.Length > 0)
            _ = Filters.Text.Read([text], call.Guide, faults);
        var kind = soort is not null ? ContentKind.Find(soort) : null;
        var found = faults.Count > 0 ? null : await call.AskAsync(new SearchGuideQuery(text, kind is null ? [] : [kind.Name], bladzijde, SearchPage.PageSize));
        if (found is { Succeeded: false } || (soort is not null && kind is null))
            return TypedResults.NotFound();
        return new RazorComponentResult<SearchPage>(new
        {
            Text = text,
            Fault = faults.FirstOrDefault()?.Detail.Replace("‘q’", "Je zoekvraag", StringComparison.Ordinal),
            Kind = kind?.Name,
            Number = bladzijde,
            Found = found?.Value ?? new Application.Search.SearchPage([], 0, [], new SearchAnswer(null, false, true)),
        })
        {
            StatusCode = faults.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }

    /// <summary>What has no page of its own stands on that of its step and setting.</summary>
    private static IResult Item(Call call, string kind, string slug) =>
        ContentKind.Find(kind) is { } known && call.Guide.CurrentSlug(known, slug) is { } current && call.Guide.PlaceOf(known, current) is { } place
            ? TypedResults.Redirect($"{SitePaths.Cell(place.Step, place.Setting)}#{kind}-{current}")
            : TypedResults.NotFound();

    private static async Task<IReadOnlyList<StepResponse>> StepsAsync(Call call) => (await call.AskAsync(new ListStepsQuery(GuideFilter.Everything, 1, Paging.MaxPageSize))).Value.Items;

    /// <summary>The page of one item, or where it is to be found now, or what became of it.</summary>
    private static async Task<IResult> ShowAsync<T>(Call call, IRequest<Result<T>> message, Func<string, string> addressOf, Func<T, Task<IResult>> page)
    {
        var item = await call.AskAsync(message);
        return item.Succeeded ? await page(item.Value) : Gone(item.Errors[0], addressOf);
    }

    private static IResult Elsewhere(Call call, ContentKind kind, string slug, Func<string, string> addressOf) =>
        call.Guide.CurrentSlug(kind, slug) is { } current ? TypedResults.Redirect(addressOf(current), permanent: true) : TypedResults.NotFound();

    private static IResult Gone(Error error, Func<string, string> addressOf) => error switch
    {
        WithdrawnError { IsRename: true, Successor: { } renamed } => TypedResults.Redirect(addressOf(renamed), permanent: true),
        WithdrawnError withdrawn => new RazorComponentResult<WithdrawnPage>(new { withdrawn.Reason, Successor = withdrawn.Successor is null ? null : addressOf(withdrawn.Successor) }) { StatusCode = StatusCodes.Status410Gone },
        _ => TypedResults.NotFound(),
    };

    // Without a query: that says how somebody came here.
    private static string AddressOf(Call call) => $"{call.Http.Request.Scheme}://{call.Http.Request.Host}{call.Http.Request.PathBase}{call.Http.Request.Path}";

    private static RazorComponentResult<T> Page<T>(object parameters)
        where T : IComponent => new(parameters);
}
