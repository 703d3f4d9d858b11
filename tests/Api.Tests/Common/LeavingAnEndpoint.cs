using Microsoft.AspNetCore.Http;
using Wegwijzer.Api.Common;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>What an endpoint's answers say once there is a newer one; none is deprecated yet.</summary>
public sealed class LeavingAnEndpoint
{
    [Fact]
    public void Its_answers_tell_since_when_until_when_and_where_to_read_more()
    {
        var headers = new HeaderDictionary { ["Link"] = "</api/v1/tools>; rel=\"first\"" };
        new Deprecated(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000), DateTimeOffset.FromUnixTimeSeconds(1_830_000_000), "/ontwikkelaars").AddTo(headers);
        headers["Deprecation"].ToString().ShouldBe("@1800000000");
        headers["Sunset"].ToString().ShouldBe("Tue, 28 Dec 2027 13:20:00 GMT");
        headers["Link"].ShouldBe(["</api/v1/tools>; rel=\"first\"", "</ontwikkelaars>; rel=\"deprecation\"; type=\"text/html\""]);
    }
}
