using Wegwijzer.Domain.Exchange;

namespace Wegwijzer.Admin.Pages.Exchange;

internal static class ImportWords
{
    public static string State(ImportState state, ImportMode? mode) => (state, mode) switch
    {
        (ImportState.Checked, _) => "nagekeken, er is nog niets veranderd",
        (ImportState.Requested, _) => "wordt ingelezen",
        (ImportState.Failed, _) => "niet gelukt, er is niets veranderd",
        (_, ImportMode.Drafts) => "klaargezet als concepten",
        _ => "gepubliceerd",
    };
}
