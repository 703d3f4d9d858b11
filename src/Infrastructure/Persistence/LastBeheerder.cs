namespace Wegwijzer.Infrastructure.Persistence;

/// <summary>Keeps one beheerder who can sign in, also where two take each other's role away at the same moment.</summary>
internal static class LastBeheerder
{
    public const string Constraint = "ck_user_last_beheerder";

    // The lock (any number will do) makes them come one after the other; each statement after it sees what the other committed.
    public const string Sql =
        $"""
        CREATE FUNCTION account.keep_last_beheerder() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.role = 'Beheerder' AND OLD.blocked_at IS NULL AND OLD.password_hash IS NOT NULL THEN
            PERFORM pg_advisory_xact_lock(1466261877);
            IF NOT EXISTS (SELECT FROM account."user" WHERE role = 'Beheerder' AND blocked_at IS NULL AND password_hash IS NOT NULL) THEN
              RAISE EXCEPTION 'There must be a beheerder left.' USING ERRCODE = 'check_violation', CONSTRAINT = '{Constraint}';
            END IF;
          END IF;
          RETURN NULL;
        END $$;
        CREATE TRIGGER keep_last_beheerder AFTER UPDATE OR DELETE ON account."user" FOR EACH ROW EXECUTE FUNCTION account.keep_last_beheerder();
        """;

    public const string Undo = "DROP TRIGGER keep_last_beheerder ON account.\"user\"; DROP FUNCTION account.keep_last_beheerder();";
}
