using System.Text.Json;

namespace Wegwijzer.Api.Tests.Common;

public sealed class SendingBadInput(GuideApi api) : IClassFixture<GuideApi>
{
    // Wrong for every parameter that there is, each for a reason of its own.
    private static readonly (string Name, string Value)[] Nasty =
    [
        ("empty", ""),
        ("a space", "%20"),
        ("unknown", "bestaat-niet"),
        ("negative", "-1"),
        ("huge", "99999999999999999999999999"),
        ("a fraction", "1.5"),
        ("an exponent", "1e3"),
        ("a plus sign", "%2B1"),
        ("digits of another script", "%D9%A6"),
        ("another script", "%D0%B6%E4%B8%AD%E6%96%87"),
        ("an emoji", "%F0%9F%98%80"),
        ("sql", "%27%3B%20DROP%20TABLE%20tools%3B--"),
        ("markup", "%3Cscript%3Ealert(1)%3C%2Fscript%3E"),
        ("a template", "%7B%7B7*7%7D%7D%24%7Bjndi%3Aldap%7D"),
        ("a path", "..%2F..%2Fetc%2Fpasswd"),
        ("a line break", "a%0D%0AX-Injected%3A%201"),
        ("a null", "%00"),
        ("a control character", "%07"),
        ("a broken escape", "%zz"),
        ("a lone percent sign", "%"),
        ("half a character", "%C3"),
        ("a surrogate", "%ED%A0%80"),
        ("a code that is no character", "%EF%BF%BE"),
        ("a text direction", "%E2%80%AE"),
        ("two values in one", "jgz,wijk"),
        ("json", "%5B%22jgz%22%5D"),
        ("very long", new string('x', 6000)),
        ("null in words", "null"),
        ("true in capitals", "TRUE"),
    ];

    public static TheoryData<string, string> Parameters =>
        [.. Requests.Operations.SelectMany(o => Requests.Parameters(o.Operation, "query").Select(p => (Requests.WithPath(o.Path, o.Operation), p.Name)))];

    public static TheoryData<string> Addresses => [.. Requests.Addresses];

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task A_nasty_value_is_refused_by_name(string address, string parameter)
    {
        foreach (var (name, value) in Nasty)
        {
            var answer = await api.Host.GetAsync($"{address}?{parameter}={value}");
            // A word to look for may be anything but empty, unprintable or endless.
            if (parameter == "q" && name is not ("empty" or "a space" or "very long" or "a line break" or "a null" or "a control character"))
                answer.ShouldBeOk();
            else
                answer.ShouldBeProblem(400).Faults.ShouldContain(f => f.Field == parameter, $"{name}: {answer.Text}");
        }
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task A_parameter_in_capitals_is_unknown(string address, string parameter)
    {
        var capitals = parameter.ToUpperInvariant();
        var example = ExampleOf(address, parameter);
        (await api.Host.GetAsync($"{address}?{capitals}={example}")).ShouldBeProblem(400).Faults.ShouldBe([(capitals, "unknown-parameter")]);
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task A_parameter_in_capitals_beside_the_right_one_is_unknown_too(string address, string parameter)
    {
        var (capitals, example) = (parameter.ToUpperInvariant(), ExampleOf(address, parameter));
        (await api.Host.GetAsync($"{address}?{parameter}={example}&{capitals}={example}")).ShouldBeProblem(400).Faults.ShouldBe([(capitals, "unknown-parameter")]);
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task A_parameter_without_a_value_is_refused(string address, string parameter) =>
        (await api.Host.GetAsync($"{address}?{parameter}")).ShouldBeProblem(400).Faults.ShouldContain(f => f.Field == parameter);

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task What_may_be_given_once_is_refused_twice(string address, string parameter)
    {
        var example = ExampleOf(address, parameter);
        var answer = await api.Host.GetAsync($"{address}?{parameter}={example}&{parameter}={example}");
        if (SchemaOf(address, parameter).GetProperty("type").GetString() == "array")
            answer.ShouldBeOk();
        else
            answer.ShouldBeProblem(400).Faults.ShouldContain((parameter, "repeated-parameter"));
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task Too_many_values_are_refused(string address, string parameter)
    {
        var many = string.Join('&', Enumerable.Repeat($"{parameter}={ExampleOf(address, parameter)}", 60));
        (await api.Host.GetAsync($"{address}?{many}")).ShouldBeProblem(400).Faults.ShouldContain(f => f.Field == parameter);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_unknown_parameter_is_named_with_those_that_there_are(string address)
    {
        var answer = (await api.Host.GetAsync($"{address}?bestaatNiet=1")).ShouldBeProblem(400);
        answer.Faults.ShouldBe([("bestaatNiet", "unknown-parameter")]);
        var known = Requests.Parameters(Requests.OperationOf(address), "query").Select(p => p.Name);
        answer.Json.GetProperty("errors")[0].GetProperty("allowed").EnumerateArray().Select(a => a.GetString()).ShouldBe(known);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Nasty_names_of_parameters_are_refused(string address)
    {
        foreach (var (_, name) in Nasty.Where(n => n.Value.Length > 0))
            (await api.Host.GetAsync($"{address}?{name}=1")).ShouldBeProblem(400).Faults.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("tools", "setting", "jgz")]
    [InlineData("tools", "step", "risicotaxatie")]
    [InlineData("tools", "phase", "toetsen")]
    [InlineData("tools", "situation", "none")]
    [InlineData("tools", "kind", "richtlijn")]
    [InlineData("tools", "organisation", "nji")]
    [InlineData("tools", "sort", "-updatedAt")]
    [InlineData("tools", "general", "false")]
    [InlineData("signals", "category", "ik-zie-bij-een-jeugdige")]
    [InlineData("signals", "group", "externaliserend-gedrag")]
    [InlineData("conversation-tips", "section", "vertrouwensband")]
    [InlineData("factors", "kind", "protective")]
    [InlineData("factors", "domain", "ouders-gezin")]
    [InlineData("steps", "phase", "toetsen")]
    public async Task An_unknown_value_is_named_with_those_that_there_are(string list, string parameter, string allowed)
    {
        var answer = (await api.Host.GetAsync($"/api/v1/{list}?{parameter}=bestaat-niet")).ShouldBeProblem(400);
        answer.Faults.ShouldBe([(parameter, "unknown-value")]);
        var values = answer.Json.GetProperty("errors")[0].GetProperty("allowed").EnumerateArray().Select(a => a.GetString()!).ToList();
        values.ShouldContain(allowed);
        foreach (var value in values)
            await api.ReadAsync($"/api/v1/{list}?{parameter}={value}");
    }

    [Theory]
    [InlineData("age=121", "age")]
    [InlineData("age=0-4", "age")]
    [InlineData("age=Prenatal", "age")]
    [InlineData("page=0", "page")]
    [InlineData("page=1000001", "page")]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("pageSize=101", "pageSize")]
    [InlineData("sort=updatedAt", "sort")]
    [InlineData("sort=-title", "sort")]
    [InlineData("general=1", "general")]
    [InlineData("setting=JGZ", "setting")]
    [InlineData("setting=none", "setting")]
    [InlineData("situation=None", "situation")]
    [InlineData("situation=alle", "situation")]
    public async Task A_value_just_beside_the_right_ones_is_refused(string query, string parameter) =>
        (await api.Host.GetAsync($"/api/v1/tools?{query}")).ShouldBeProblem(400).Faults.Select(f => f.Field).ShouldBe([parameter]);

    [Fact]
    public async Task All_faults_are_told_at_once()
    {
        var answer = (await api.Host.GetAsync("/api/v1/tools?setting=mars&age=oud&page=0&kleur=rood&step=jgz&step=risicotaxatie&step=nergens")).ShouldBeProblem(400);
        answer.Faults.ShouldBe(
            [("kleur", "unknown-parameter"), ("step", "unknown-value"), ("step", "unknown-value"), ("setting", "unknown-value"), ("age", "invalid-value"), ("page", "invalid-value")],
            ignoreOrder: true);
    }

    [Fact]
    public async Task What_was_sent_comes_back_shortened() =>
        (await api.Host.GetAsync($"/api/v1/tools?setting={new string('x', 6000)}&{new string('y', 500)}=1")).ShouldBeProblem(400).Body.Length.ShouldBeLessThan(3000);

    [Fact]
    public async Task A_request_line_longer_than_the_server_reads_is_refused_by_the_server() =>
        (await api.Host.GetAsync($"/api/v1/tools?setting={new string('x', 10_000)}")).Status.ShouldBe(System.Net.HttpStatusCode.RequestUriTooLong);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_item_takes_no_parameters_of_lists(string address)
    {
        if (Requests.Parameters(Requests.OperationOf(address), "query").Any())
            return;
        (await api.Host.GetAsync($"{address}?page=1")).ShouldBeProblem(400).Faults.ShouldBe([("page", "unknown-parameter")]);
    }

    [Theory]
    [InlineData("/api/v1/tools?")]
    [InlineData("/api/v1/tools?&&")]
    [InlineData("/api/v1/tools?page=1&")]
    public async Task Separators_without_parameters_mean_nothing(string address) => (await api.Host.GetAsync(address)).ShouldBeOk();

    private static string ExampleOf(string address, string parameter) => Requests.Parameters(Requests.OperationOf(address), "query").Single(p => p.Name == parameter).Example;

    private static JsonElement SchemaOf(string address, string parameter) => Requests.Parameters(Requests.OperationOf(address), "query").Single(p => p.Name == parameter).Schema;
}
