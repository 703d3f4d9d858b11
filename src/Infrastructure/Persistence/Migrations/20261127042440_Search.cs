using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace Wegwijzer.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:fuzzystrmatch", ",,")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateTable(
                name: "search",
                schema: "published",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    keywords = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    tags = table.Column<string[]>(type: "text[]", nullable: false),
                    document = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: true, computedColumnSql: "setweight(to_tsvector('pg_catalog.dutch'::regconfig, title), 'A') || setweight(to_tsvector('pg_catalog.dutch'::regconfig, keywords), 'B') || setweight(array_to_tsvector(tags), 'B') || setweight(to_tsvector('pg_catalog.dutch'::regconfig, body), 'C') || setweight(to_tsvector('pg_catalog.simple'::regconfig, title), 'D')", stored: true),
                    title_document = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: true, computedColumnSql: "to_tsvector('pg_catalog.dutch'::regconfig, title)", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search", x => new { x.kind, x.slug });
                });

            migrationBuilder.CreateTable(
                name: "search_word",
                schema: "published",
                columns: table => new
                {
                    word = table.Column<string>(type: "text", nullable: false),
                    lexeme = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_word", x => x.word);
                });

            migrationBuilder.CreateIndex(
                name: "ix_search_document",
                schema: "published",
                table: "search",
                column: "document")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_search_title_document",
                schema: "published",
                table: "search",
                column: "title_document")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_search_version",
                schema: "published",
                table: "search",
                column: "version");

            migrationBuilder.CreateIndex(
                name: "ix_search_word_lexeme",
                schema: "published",
                table: "search_word",
                column: "lexeme");

            migrationBuilder.CreateIndex(
                name: "ix_search_word_trigrams",
                schema: "published",
                table: "search_word",
                column: "word")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "search",
                schema: "published");

            migrationBuilder.DropTable(
                name: "search_word",
                schema: "published");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:fuzzystrmatch", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");
        }
    }
}
