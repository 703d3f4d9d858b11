using Wegwijzer.Application.ConversationTips;
using Wegwijzer.Application.Factors;
using Wegwijzer.Application.Guidance;
using Wegwijzer.Application.Pages;
using Wegwijzer.Application.Signals;
using Wegwijzer.Application.Steps;
using Wegwijzer.Application.Tools;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Revisions;

/// <summary>What is filled in for each kind of item; the form, its checks, the comparison of two texts and the filters of a list are all made of this.</summary>
public static class FormFields
{
    private static readonly Dictionary<ContentKind, IReadOnlyList<FormPart>> ByKind = new()
    {
        [ContentKind.Tool] = ToolFields.All,
        [ContentKind.Signal] = SignalFields.Signal,
        [ContentKind.SignalGroup] = SignalFields.Group,
        [ContentKind.SignalCategory] = SignalFields.Category,
        [ContentKind.ConversationTip] = ConversationTipFields.Tip,
        [ContentKind.ConversationSection] = ConversationTipFields.Section,
        [ContentKind.Factor] = FactorFields.All,
        [ContentKind.Guidance] = GuidanceFields.All,
        [ContentKind.Step] = StepFields.Step,
        [ContentKind.Phase] = StepFields.Phase,
        [ContentKind.Page] = PageFields.Page,
        [ContentKind.Abbreviation] = PageFields.Abbreviation,
        [ContentKind.AdviceLine] = PageFields.AdviceLine,
        [ContentKind.Situation] = VocabularyFields.Situation,
        [ContentKind.Organisation] = VocabularyFields.Organisation,
        [ContentKind.ToolKind] = VocabularyFields.ToolKind,
        [ContentKind.Setting] = VocabularyFields.Setting,
    };

    private static readonly Dictionary<ContentKind, IReadOnlyList<FormField>> Flat =
        ByKind.ToDictionary(kind => kind.Key, kind => (IReadOnlyList<FormField>)[CommonFields.Slug, .. kind.Value.SelectMany(part => part.Fields)]);

    /// <summary>The parts of the form of a kind, in order; the name in the address is not among them, for it is filled in once.</summary>
    public static IReadOnlyList<FormPart> Parts(ContentKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return ByKind[kind];
    }

    public static IReadOnlyList<FormField> Of(ContentKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Flat[kind];
    }

    /// <summary>The field with what people call an item.</summary>
    public static FormField Title(ContentKind kind) => Of(kind).First(f => f.Path is "title" or "name" or "code");

    /// <summary>What a row of a list is called.</summary>
    public static string RowName(ContentKind kind, string list) => Parts(kind).First(p => p.List == list).Row!;
}
