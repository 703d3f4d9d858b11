using MediatR;
using Wegwijzer.Api.Common;
using Wegwijzer.Api.ConversationTips;
using Wegwijzer.Api.Factors;
using Wegwijzer.Api.Signals;
using Wegwijzer.Api.Tools;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.ConversationTips;
using Wegwijzer.Application.Factors;
using Wegwijzer.Application.Signals;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Tools;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Api.Site.Lists;

/// <summary>A kind of content with how its list is asked for: by the parameters and the question of the Api.</summary>
/// <param name="Fields">The fields of the form that only this kind has.</param>
internal sealed record ListedKind<T>(
    ListKind Kind, IReadOnlyList<QueryParameter> Parameters, Func<ReadQuery, IRequest<Result<ListPage<T>>>> Message, Func<GuideSnapshot, ReadQuery, IEnumerable<FilterField>> Fields);

internal static class ListedKind
{
    public const string Off = "off";

    /// <summary>What a frame takes beside the parameters of the Api's list, by the name that the elements have for it.</summary>
    public static readonly WordParameter WithForm = new("filters", "Met `off` staan er geen filters boven de lijst.", Off, ["on", Off]);

    public static readonly ListedKind<ToolResponse> Tools = new(
        ListKind.Tools, ToolEndpoints.Parameters, ToolEndpoints.Query, (guide, query) => [FilterField.Of(ToolEndpoints.Kind, "Soort", "Alle soorten", guide.Vocabulary.ToolKinds, query)]);

    public static readonly ListedKind<SignalResponse> Signals = new(ListKind.Signals, SignalEndpoints.Parameters, SignalEndpoints.Query, (_, _) => []);

    public static readonly ListedKind<ConversationTipResponse> ConversationTips = new(
        ListKind.ConversationTips, ConversationTipEndpoints.Parameters, ConversationTipEndpoints.Query, (_, _) => []);

    public static readonly ListedKind<FactorResponse> Factors = new(
        ListKind.Factors, FactorEndpoints.Parameters, FactorEndpoints.Query, (_, query) => [FilterField.Of(FactorEndpoints.Kind, "Soort", "Alle factoren", [("risk", "Risicofactoren"), ("protective", "Beschermende factoren")], query)]);
}
