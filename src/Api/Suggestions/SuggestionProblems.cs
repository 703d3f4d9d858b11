using System.Globalization;
using Wegwijzer.Api.Common;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Api.Suggestions;

/// <summary>What a suggestion is refused with.</summary>
internal static class SuggestionProblems
{
    public static IResult Of(Result refused, HttpResponse response)
    {
        if (refused.Errors[0] is TooManyError { Allowance: var allowance })
        {
            allowance.Tell(response);
            response.Headers.RetryAfter = Seconds(allowance.Until);
            return Problems.Answer(Problems.TooMany, refused.Errors[0].Message);
        }

        return refused.Errors[0].Kind == ErrorKind.Invalid ? Of([], refused.Errors) : Problems.Of(refused);
    }

    /// <summary>The faults of form, and those of content in fields whose form is right; personal data have a type of their own.</summary>
    public static IResult Of(IReadOnlyList<ParameterFault> form, IReadOnlyList<Error> content)
    {
        var named = form.Select(fault => fault.Field).ToHashSet(StringComparer.Ordinal);
        var errors = content.Where(error => !named.Contains(error.Field ?? "")).ToList();
        IReadOnlyList<ParameterFault> faults = [.. form, .. errors.Select(Fault)];
        var findings = Findings(errors);
        return findings.Count > 0 ? Problems.PersonalDataFound(faults, findings) : Problems.Invalid(faults);
    }

    public static ParameterFault Fault(Error error) => new(error.Field ?? "", error.Code, error.Message, (error as UnknownValueError)?.Allowed);

    public static IReadOnlyList<PersonalDataFinding> Findings(IEnumerable<Error> errors) =>
        [.. errors.OfType<PersonalDataError>().Select(e => new PersonalDataFinding(e.At, e.Finding.Code, e.Finding.Start, e.Finding.Length, e.Finding.MayBeConfirmed))];

    /// <summary>How much a client may send, in the fields of draft-ietf-httpapi-ratelimit-headers-11.</summary>
    public static void Tell(this Allowance? allowance, HttpResponse response)
    {
        if (allowance is null)
            return;
        response.Headers["RateLimit-Policy"] = $"\"suggesties\";q={allowance.Limit.Most.ToString(CultureInfo.InvariantCulture)};w={Seconds(allowance.Limit.Window)}";
        response.Headers["RateLimit"] = $"\"suggesties\";r={allowance.Remaining.ToString(CultureInfo.InvariantCulture)};t={Seconds(allowance.Until)}";
    }

    public static string Seconds(TimeSpan time) => Math.Max(1, (long)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
