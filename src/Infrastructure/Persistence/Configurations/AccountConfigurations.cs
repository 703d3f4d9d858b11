using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Infrastructure.Persistence.Configurations;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        string[] roles = [nameof(Role.Redacteur), nameof(Role.Eindredacteur), nameof(Role.Beheerder)];
        builder.ToTable("user", Schemas.Account, table => table.HasCheckConstraint("ck_user_role", $"role in ({string.Join(", ", roles.Select(r => $"'{r}'"))})"));
        builder.HasKey(u => u.Id);
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Name).HasMaxLength(User.LongestName);
        builder.Property(u => u.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(u => u.Email).HasMaxLength(User.LongestEmail);
        builder.Property(u => u.NormalizedEmail).HasMaxLength(User.LongestEmail);
        builder.Property(u => u.UserName).HasMaxLength(User.LongestEmail);
        builder.Property(u => u.NormalizedUserName).HasMaxLength(User.LongestEmail);
        builder.Property(u => u.ConcurrencyStamp).IsConcurrencyToken();
        // We count failures ourselves, and know nobody's phone.
        builder.Ignore(u => u.AccessFailedCount).Ignore(u => u.LockoutEnabled).Ignore(u => u.LockoutEnd).Ignore(u => u.PhoneNumber).Ignore(u => u.PhoneNumberConfirmed);
        builder.HasIndex(u => u.NormalizedEmail).IsUnique().HasDatabaseName(Schemas.UserEmail);
    }
}

internal sealed class UserTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("user_token", Schemas.Account);
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        builder.HasOne<User>().WithMany().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    private const int LongestCredentialId = 1023;

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("passkey", Schemas.Account);
        builder.HasKey(p => p.CredentialId);
        builder.Property(p => p.CredentialId).HasMaxLength(LongestCredentialId);
        builder.OwnsOne(p => p.Data).ToJson();
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.UserId).HasDatabaseName("ix_passkey_user");
    }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("session", Schemas.Account);
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Device).HasMaxLength(Session.LongestDevice);
        builder.HasOne(s => s.User).WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.UserId).HasDatabaseName("ix_session_user");
    }
}

internal sealed class FailedSignInsConfiguration : IEntityTypeConfiguration<FailedSignIns>
{
    public void Configure(EntityTypeBuilder<FailedSignIns> builder)
    {
        builder.ToTable("failed_sign_ins", Schemas.Account);
        builder.HasKey(f => f.Key);
        builder.Property(f => f.Key).HasMaxLength(FailedSignIns.LongestKey);
    }
}

internal sealed class OneTimeLinkConfiguration : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.ToTable("one_time_link", Schemas.Account, table =>
            table.HasCheckConstraint("ck_one_time_link_user", $"(purpose = '{nameof(LinkPurpose.FirstUser)}') = (user_id is null)"));
        builder.HasKey(l => l.SecretHash);
        builder.Property(l => l.Purpose).HasConversion<string>().HasMaxLength(20);
        builder.HasOne(l => l.User).WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => l.UserId).HasDatabaseName("ix_one_time_link_user");
    }
}

internal sealed class SignInRulesConfiguration : IEntityTypeConfiguration<SignInRules>
{
    public void Configure(EntityTypeBuilder<SignInRules> builder)
    {
        builder.ToTable("sign_in_rules", Schemas.Account, table => table.HasCheckConstraint("ck_sign_in_rules_only", $"id = {SignInRules.TheOnly}"));
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
    }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entry", Schemas.Account);
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        foreach (var text in new[] { nameof(AuditEntry.ActorId), nameof(AuditEntry.ActorName), nameof(AuditEntry.Action), nameof(AuditEntry.SubjectKind), nameof(AuditEntry.Subject), nameof(AuditEntry.Reason) })
            builder.Property<string?>(text).HasMaxLength(AuditEntry.LongestText);
        builder.Property(e => e.ActorRole).HasConversion<string>().HasMaxLength(20);
        builder.Property(e => e.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(e => e.At).HasDatabaseName("ix_audit_entry_at");
        builder.HasIndex(e => new { e.ActorId, e.At }).HasDatabaseName("ix_audit_entry_actor");
        builder.HasIndex(e => new { e.SubjectKind, e.Subject, e.At }).HasDatabaseName("ix_audit_entry_subject");
    }
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.ToTable("data_protection_key", Schemas.Account);
}
