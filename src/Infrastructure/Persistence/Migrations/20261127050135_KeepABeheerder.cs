using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wegwijzer.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class KeepABeheerder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(LastBeheerder.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(LastBeheerder.Undo);
        }
    }
}
