using System.Collections;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Application.Tools;

/// <summary>The tools as they are served, each made when it is asked for and then kept, with its JSON; never so many that memory would grow with a guide of a hundred thousand.</summary>
internal sealed class ToolResponses(IReadOnlyList<Entry<Tool>> tools, GuideVocabulary vocabulary, LinkTable links) : IReadOnlyList<ToolResponse>
{
    /// <summary>About 3 kB each, so some 30 MB. When there are more, keeping starts anew: what is often asked for is soon back.</summary>
    private const int MostKept = 10_000;

    private ToolResponse?[] kept = new ToolResponse?[tools.Count];
    private int count;

    public int Count => tools.Count;

    public ToolResponse this[int index] => Volatile.Read(ref kept)[index] ?? Make(index);

    public ToolResponses With(LinkTable news) => new(tools, vocabulary, news);

    public IEnumerator<ToolResponse> GetEnumerator() => Enumerable.Range(0, tools.Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Two requests may make the same one at the same moment; either is right.
    private ToolResponse Make(int index)
    {
        var made = ToolResponse.Of(tools[index], vocabulary, links);
        if (Interlocked.Increment(ref count) > MostKept)
        {
            Volatile.Write(ref kept, new ToolResponse?[tools.Count]);
            Volatile.Write(ref count, 1);
        }

        Volatile.Read(ref kept)[index] = made;
        return made;
    }
}
