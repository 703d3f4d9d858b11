using Wegwijzer.Application.Links;

namespace Wegwijzer.Admin.Pages.Links;

/// <summary>How the checking goes, as a part of a page.</summary>
/// <param name="IsNews">Whether it takes the place of what a page showed before, so that the rest of that page is older.</param>
internal sealed record RunPanel(LinkRunOverview Runs, bool IsNews);

/// <summary>How far a run is, asked for again and again.</summary>
/// <param name="Told">The last quarter of the work that who hears the page was told of.</param>
internal sealed record RunProgress(LinkRunResponse Run, int Told)
{
    /// <summary>How many quarters of the work are done.</summary>
    public int Quarter => Run.Done * 4 / Math.Max(Run.Total, 1);

    public bool IsToTell => Quarter > Told;

    /// <summary>Of a page that is opened now, and tells how far it is by itself.</summary>
    public static RunProgress Opening(LinkRunResponse run)
    {
        var progress = new RunProgress(run, 0);
        return progress with { Told = progress.Quarter };
    }
}
