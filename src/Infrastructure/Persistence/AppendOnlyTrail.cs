namespace Wegwijzer.Infrastructure.Persistence;

/// <summary>Lets the audit trail only grow: nothing in it is ever changed, and nothing of the last month can be taken away, whatever a program tries.</summary>
internal static class AppendOnlyTrail
{
    public const string Sql =
        """
        CREATE FUNCTION account.keep_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'DELETE' AND OLD.at < now() - interval '1 month' THEN
            RETURN OLD;
          END IF;
          RAISE EXCEPTION 'The audit trail can only be added to.';
        END $$;
        CREATE TRIGGER keep_audit_entry BEFORE UPDATE OR DELETE ON account.audit_entry FOR EACH ROW EXECUTE FUNCTION account.keep_audit_entry();
        CREATE TRIGGER keep_audit_trail BEFORE TRUNCATE ON account.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION account.keep_audit_entry();
        """;

    public const string Undo = "DROP TABLE IF EXISTS account.audit_entry; DROP FUNCTION IF EXISTS account.keep_audit_entry();";
}
