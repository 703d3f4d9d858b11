namespace Wegwijzer.Infrastructure.Persistence;

/// <summary>
/// Lets the references between published rows be checked at commit. EF Core has no word for that, so each migration that adds such a
/// reference runs this; a test asserts that none was forgotten. Children that fall with their parent (cascade) stay as they are.
/// </summary>
internal static class DeferredReferences
{
    public const string Sql =
        """
        DO $$
        DECLARE reference record;
        BEGIN
          FOR reference IN
            SELECT conrelid::regclass AS on_table, conname FROM pg_constraint
            WHERE contype = 'f' AND confdeltype = 'a' AND NOT condeferred AND connamespace = 'published'::regnamespace
          LOOP
            EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY DEFERRED', reference.on_table, reference.conname);
          END LOOP;
        END $$;
        """;
}
