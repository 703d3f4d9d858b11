using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wegwijzer.Domain.Jobs;

namespace Wegwijzer.Infrastructure.Persistence.Configurations;

internal sealed class JobStateConfiguration : IEntityTypeConfiguration<JobState>
{
    public void Configure(EntityTypeBuilder<JobState> builder)
    {
        builder.ToTable("job", Schemas.Curation, table => table.HasCheckConstraint("ck_job_failures", "failures >= 0"));
        builder.HasKey(j => j.Name);
        builder.Property(j => j.Name).HasMaxLength(JobState.MaxName);
    }
}
