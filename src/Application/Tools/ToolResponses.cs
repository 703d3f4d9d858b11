using System.Collections;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Application.Tools;

/// <summary>
/// The tools as they are served. Of each, the JSON is kept once it is written (about 1.5 kB), and no more than that: most answers need nothing else.
/// It follows from the tool, the moment of its last change, the names in the vocabulary and what is known of its link.
/// </summary>
internal sealed class ToolResponses(IReadOnlyList<Entry<Tool>> tools, GuideVocabulary vocabulary, LinkTable links) : IReadOnlyList<ToolResponse>
{
    private readonly byte[]?[] json = new byte[]?[tools.Count];

    public int Count => tools.Count;

    public ToolResponse this[int index] => ToolResponse.Of(tools[index], vocabulary, links);

    public IEnumerator<ToolResponse> GetEnumerator() => Enumerable.Range(0, tools.Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The tools with these indexes, in this order.</summary>
    public IReadOnlyList<ToolResponse> Only(IReadOnlyList<int> indexes) => new Selected(this, indexes);

    /// <summary>The same tools with other news of their links, and the JSON of those of which there is none.</summary>
    public ToolResponses With(LinkTable news)
    {
        var next = new ToolResponses(tools, vocabulary, news);
        for (var i = 0; i < tools.Count; i++)
        {
            if (links.Of(tools[i].Item.Address) == news.Of(tools[i].Item.Address))
                next.json[i] = json[i];
        }

        return next;
    }

    /// <summary>Takes over the JSON of the tools that did not change since; the vocabulary and what is known of links must be the same.</summary>
    /// <param name="indexOf">The index there of the tool with a slug, or null.</param>
    public void TakeOver(ToolResponses before, Func<string, int?> indexOf)
    {
        for (var i = 0; i < tools.Count; i++)
        {
            if (indexOf(tools[i].Item.Slug.Value) is { } index && ReferenceEquals(before.ItemAt(index), tools[i].Item))
                json[i] = before.json[index];
        }
    }

    private Tool ItemAt(int index) => tools[index].Item;

    private sealed class Selected(ToolResponses all, IReadOnlyList<int> indexes) : IServedList, IReadOnlyList<ToolResponse>
    {
        public int Count => indexes.Count;

        public ToolResponse this[int index] => all[indexes[index]];

        // Two requests may write the same one at the same moment; either is right.
        public ReadOnlySpan<byte> Json(int index, Func<ServedItem, byte[]> write) => all.json[indexes[index]] ??= write(this[index]);

        public IEnumerator<ToolResponse> GetEnumerator() => indexes.Select(index => all[index]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
