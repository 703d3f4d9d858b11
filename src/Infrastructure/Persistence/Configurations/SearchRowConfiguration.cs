using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;
using Wegwijzer.Application.Search;
using Wegwijzer.Domain.Common;
using Wegwijzer.Infrastructure.Search;

namespace Wegwijzer.Infrastructure.Persistence.Configurations;

internal sealed class SearchRowConfiguration : IEntityTypeConfiguration<SearchRow>
{
    private const string Dutch = "to_tsvector('pg_catalog.dutch'::regconfig, ";

    public void Configure(EntityTypeBuilder<SearchRow> builder)
    {
        builder.ToTable("search", Schemas.Published);
        builder.HasKey(r => new { r.Kind, r.Slug });
        builder.Property(r => r.Kind).HasMaxLength(50);
        builder.Property(r => r.Slug).HasMaxLength(Slug.MaxLength);
        builder.HasIndex(r => r.Version).HasDatabaseName("ix_search_version");
        // Also the title unstemmed, because "Voor wie" consists of words that the stemmer throws away.
        builder.Property<NpgsqlTsVector>("document").HasComputedColumnSql(
            $"setweight({Dutch}title), 'A') || setweight({Dutch}keywords), 'B') || setweight(array_to_tsvector(tags), 'B') || setweight({Dutch}body), 'C') "
            + "|| setweight(to_tsvector('pg_catalog.simple'::regconfig, title), 'D')",
            stored: true);
        builder.Property<NpgsqlTsVector>("title_document").HasComputedColumnSql($"{Dutch}title)", stored: true);
        builder.HasIndex("document").HasMethod("gin").HasDatabaseName("ix_search_document");
        builder.HasIndex("title_document").HasMethod("gin").HasDatabaseName("ix_search_title_document");
    }
}

internal sealed class SearchWordConfiguration : IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchWord> builder)
    {
        builder.ToTable("search_word", Schemas.Published);
        builder.HasKey(w => w.Word);
        builder.HasIndex(w => w.Word).HasMethod("gin").HasOperators("gin_trgm_ops").HasDatabaseName("ix_search_word_trigrams");
        builder.HasIndex(w => w.Lexeme).HasDatabaseName("ix_search_word_lexeme");
    }
}
