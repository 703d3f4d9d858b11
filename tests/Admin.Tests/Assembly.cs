using Wegwijzer.Testing;

[assembly: AssemblyFixture(typeof(TestDatabases))]
