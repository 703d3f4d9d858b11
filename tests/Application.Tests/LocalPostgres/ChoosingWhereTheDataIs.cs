using Wegwijzer.Infrastructure.LocalPostgres;

namespace Wegwijzer.Application.Tests.LocalPostgres;

public sealed class ChoosingWhereTheDataIs
{
    [Fact]
    public void The_variable_of_the_product_comes_first() =>
        DataFolder(("WEGWIJZER_DATA", "/srv/data"), ("XDG_DATA_HOME", "/srv/xdg"), ("HOME", "/home/a")).ShouldBe("/srv/data");

    [Fact]
    public void Then_the_data_folder_of_the_desktop() =>
        DataFolder(("WEGWIJZER_DATA", ""), ("XDG_DATA_HOME", "/srv/xdg"), ("HOME", "/home/a")).ShouldBe("/srv/xdg/wegwijzer");

    [Fact]
    public void Else_a_folder_of_the_system_for_root_and_of_the_home_for_others() =>
        DataFolder(("XDG_DATA_HOME", "relative/is/ignored"), ("HOME", "/home/a"))
            .ShouldBe(Environment.IsPrivilegedProcess ? "/var/lib/wegwijzer" : "/home/a/.local/share/wegwijzer");

    [Fact]
    public void The_whole_checkout_has_one_database()
    {
        var tests = CheckoutDatabase.NameFor(AppContext.BaseDirectory);

        CheckoutDatabase.NameFor(Path.Combine(AppContext.BaseDirectory, "..")).ShouldBe(tests);
        CheckoutDatabase.NameFor(Path.GetTempPath()).ShouldNotBe(tests, StringComparer.Ordinal);
        tests.ShouldMatch("^wegwijzer_[0-9a-f]{12}$");
    }

    [Fact]
    public void Outside_a_checkout_the_folder_itself_counts() =>
        CheckoutDatabase.NameFor("/srv/app").ShouldBe(CheckoutDatabase.NameFor("/srv/other/../app/"));

    private static string DataFolder(params (string Name, string Value)[] variables) =>
        LocalPostgresOptions.From(variables.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal).GetValueOrDefault, "/srv/app").DataFolder;
}
