using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Tests.Common;

public sealed class FailingByValue
{
    private static readonly Error Fault = new("fault", "Fout.", ErrorKind.Invalid);

    [Fact]
    public void A_failure_has_no_value_and_keeps_all_its_errors()
    {
        var failed = Result<string>.Failure(Fault, Fault with { Code = "other" });
        failed.Succeeded.ShouldBeFalse();
        failed.Errors.Select(e => e.Code).ShouldBe(["fault", "other"]);
        Should.Throw<InvalidOperationException>(() => failed.Value);
    }

    [Fact]
    public void A_failure_without_errors_is_a_bug()
    {
        Should.Throw<ArgumentException>(() => Result.Failure());
        Should.Throw<ArgumentException>(() => Result<string>.Failure());
    }
}
