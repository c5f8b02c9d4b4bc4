"""Create the first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the first tables."""

    op.create_table(
        "accounts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
        sa.UniqueConstraint("email", name=op.f("uq_accounts_email")),
    )
    op.create_table(
        "collectives",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("invented", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collectives")),
        sa.UniqueConstraint("slug", name=op.f("uq_collectives_slug")),
    )
    op.create_table(
        "journal_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_journal_entries_account_id_accounts")),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_journal_entries_collective_id_collectives")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_entries")),
        sa.UniqueConstraint("collective_id", "number", name=op.f("uq_journal_entries_collective_id_number")),
    )
    with op.batch_alter_table("journal_entries", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_journal_entries_collective_id"), ["collective_id"], unique=False)

    op.create_table(
        "journal_heads",
        sa.Column("collective_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_journal_heads_collective_id_collectives")
        ),
        sa.PrimaryKeyConstraint("collective_id", name=op.f("pk_journal_heads")),
    )
    op.create_table(
        "letters",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=True),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(length=200), nullable=False),
        sa.Column("recipient", sa.String(length=254), nullable=False),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("fault", sa.String(length=500), nullable=True),
        sa.CheckConstraint("state IN ('waiting', 'sent', 'failed')", name=op.f("ck_letters_state_known")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_letters_account_id_accounts")),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_letters_collective_id_collectives")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letters")),
        sa.UniqueConstraint("account_id", "purpose", name=op.f("uq_letters_account_id_purpose")),
    )
    with op.batch_alter_table("letters", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_letters_collective_id"), ["collective_id"], unique=False)
        batch_op.create_index("ix_letters_waiting", ["state", "not_before"], unique=False)

    op.create_table(
        "members",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("sort_name", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind IN ('natural', 'legal')", name=op.f("ck_members_kind_known")),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_members_collective_id_collectives")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_members")),
    )
    with op.batch_alter_table("members", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_members_collective_id"), ["collective_id"], unique=False)

    op.create_table(
        "roles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "name IN ('secretary', 'chair', 'teller', 'adviser', 'administrator')", name=op.f("ck_roles_name_known")
        ),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_roles_account_id_accounts")),
        sa.ForeignKeyConstraint(["collective_id"], ["collectives.id"], name=op.f("fk_roles_collective_id_collectives")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roles")),
    )
    with op.batch_alter_table("roles", schema=None) as batch_op:
        batch_op.create_index("ix_roles_account_collective", ["account_id", "collective_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_roles_collective_id"), ["collective_id"], unique=False)

    op.create_table(
        "sessions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_sessions_account_id_accounts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessions")),
        sa.UniqueConstraint("digest", name=op.f("uq_sessions_digest")),
    )
    with op.batch_alter_table("sessions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sessions_account_id"), ["account_id"], unique=False)

    op.create_table(
        "sign_in_links",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_sign_in_links_account_id_accounts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_links")),
        sa.UniqueConstraint("digest", name=op.f("uq_sign_in_links_digest")),
    )
    with op.batch_alter_table("sign_in_links", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sign_in_links_account_id"), ["account_id"], unique=False)

    op.create_table(
        "statutes_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("in_force_from", sa.Date(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_statutes_versions_collective_id_collectives")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statutes_versions")),
        sa.UniqueConstraint("collective_id", "number", name=op.f("uq_statutes_versions_collective_id_number")),
    )
    with op.batch_alter_table("statutes_versions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_statutes_versions_collective_id"), ["collective_id"], unique=False)

    op.create_table(
        "assemblies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("statutes_version_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("call", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state IN ('prepared', 'open', 'closed')", name=op.f("ck_assemblies_state_known")),
        sa.CheckConstraint("call IN (1, 2)", name=op.f("ck_assemblies_call_known")),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_assemblies_collective_id_collectives")
        ),
        sa.ForeignKeyConstraint(
            ["statutes_version_id"],
            ["statutes_versions.id"],
            name=op.f("fk_assemblies_statutes_version_id_statutes_versions"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assemblies")),
    )
    with op.batch_alter_table("assemblies", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_assemblies_collective_id"), ["collective_id"], unique=False)

    op.create_table(
        "memberships",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("category", sa.String(length=40), nullable=False),
        sa.Column("college", sa.String(length=40), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.CheckConstraint("ends_on IS NULL OR ends_on >= starts_on", name=op.f("ck_memberships_dates_ordered")),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_memberships_collective_id_collectives")
        ),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"], name=op.f("fk_memberships_member_id_members")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_memberships")),
    )
    with op.batch_alter_table("memberships", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_memberships_collective_id"), ["collective_id"], unique=False)
        batch_op.create_index("ix_memberships_member", ["member_id"], unique=False)

    op.create_table(
        "representations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.CheckConstraint("ends_on IS NULL OR ends_on >= starts_on", name=op.f("ck_representations_dates_ordered")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_representations_account_id_accounts")),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_representations_collective_id_collectives")
        ),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"], name=op.f("fk_representations_member_id_members")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_representations")),
    )
    with op.batch_alter_table("representations", schema=None) as batch_op:
        batch_op.create_index("ix_representations_account", ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_representations_collective_id"), ["collective_id"], unique=False)
        batch_op.create_index("ix_representations_member", ["member_id"], unique=False)

    op.create_table(
        "resolutions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("assembly_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("decision_kind", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=200), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.CheckConstraint("state IN ('standing', 'withdrawn', 'not-put')", name=op.f("ck_resolutions_state_known")),
        sa.ForeignKeyConstraint(["assembly_id"], ["assemblies.id"], name=op.f("fk_resolutions_assembly_id_assemblies")),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_resolutions_collective_id_collectives")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resolutions")),
        sa.UniqueConstraint("assembly_id", "position", name=op.f("uq_resolutions_assembly_id_position")),
    )
    with op.batch_alter_table("resolutions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_resolutions_collective_id"), ["collective_id"], unique=False)

    op.create_table(
        "roll_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("assembly_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("sort_name", sa.String(length=200), nullable=False),
        sa.Column("category", sa.String(length=40), nullable=False),
        sa.Column("college", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assemblies.id"], name=op.f("fk_roll_entries_assembly_id_assemblies")
        ),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_roll_entries_collective_id_collectives")
        ),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"], name=op.f("fk_roll_entries_member_id_members")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roll_entries")),
        sa.UniqueConstraint("assembly_id", "member_id", name=op.f("uq_roll_entries_assembly_id_member_id")),
    )
    with op.batch_alter_table("roll_entries", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_roll_entries_collective_id"), ["collective_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_roll_entries_member_id"), ["member_id"], unique=False)

    op.create_table(
        "attendance_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("assembly_id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("movement", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("movement IN ('arrived', 'left')", name=op.f("ck_attendance_events_movement_known")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_attendance_events_account_id_accounts")),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assemblies.id"], name=op.f("fk_attendance_events_assembly_id_assemblies")
        ),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_attendance_events_collective_id_collectives")
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["roll_entries.id"], name=op.f("fk_attendance_events_entry_id_roll_entries")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance_events")),
    )
    with op.batch_alter_table("attendance_events", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attendance_events_assembly_id"), ["assembly_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_attendance_events_collective_id"), ["collective_id"], unique=False)
        batch_op.create_index("ix_attendance_events_entry", ["entry_id"], unique=False)

    op.create_table(
        "polls",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("resolution_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("mode", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(length=500), nullable=True),
        sa.CheckConstraint("(state = 'open') = (ended_at IS NULL)", name=op.f("ck_polls_ended_when_not_open")),
        sa.CheckConstraint("mode IN ('named', 'hands')", name=op.f("ck_polls_mode_known")),
        sa.CheckConstraint("state IN ('open', 'closed', 'annulled')", name=op.f("ck_polls_state_known")),
        sa.CheckConstraint("round IN (1, 2)", name=op.f("ck_polls_round_known")),
        sa.ForeignKeyConstraint(["collective_id"], ["collectives.id"], name=op.f("fk_polls_collective_id_collectives")),
        sa.ForeignKeyConstraint(["resolution_id"], ["resolutions.id"], name=op.f("fk_polls_resolution_id_resolutions")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_polls")),
        sa.UniqueConstraint("resolution_id", "number", name=op.f("uq_polls_resolution_id_number")),
    )
    with op.batch_alter_table("polls", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_polls_collective_id"), ["collective_id"], unique=False)
        batch_op.create_index(
            "uq_polls_open",
            ["resolution_id"],
            unique=True,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )

    op.create_table(
        "proxies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("assembly_id", sa.Integer(), nullable=False),
        sa.Column("principal_id", sa.Integer(), nullable=False),
        sa.Column("holder_id", sa.Integer(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("principal_id <> holder_id", name=op.f("ck_proxies_holder_is_another")),
        sa.ForeignKeyConstraint(["assembly_id"], ["assemblies.id"], name=op.f("fk_proxies_assembly_id_assemblies")),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_proxies_collective_id_collectives")
        ),
        sa.ForeignKeyConstraint(["holder_id"], ["roll_entries.id"], name=op.f("fk_proxies_holder_id_roll_entries")),
        sa.ForeignKeyConstraint(
            ["principal_id"], ["roll_entries.id"], name=op.f("fk_proxies_principal_id_roll_entries")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proxies")),
    )
    with op.batch_alter_table("proxies", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_proxies_assembly_id"), ["assembly_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_proxies_collective_id"), ["collective_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_proxies_holder_id"), ["holder_id"], unique=False)
        batch_op.create_index(
            "uq_proxies_standing",
            ["principal_id"],
            unique=True,
            sqlite_where=sa.text("revoked_at IS NULL"),
            postgresql_where=sa.text("revoked_at IS NULL"),
        )

    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("poll_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "outcome IN ('no-quorum', 'vetoed', 'rejected', 'tied', 'adopted')", name=op.f("ck_decisions_outcome_known")
        ),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_decisions_collective_id_collectives")
        ),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=op.f("fk_decisions_poll_id_polls")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
        sa.UniqueConstraint("poll_id", "number", name=op.f("uq_decisions_poll_id_number")),
    )
    with op.batch_alter_table("decisions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_decisions_collective_id"), ["collective_id"], unique=False)

    op.create_table(
        "hand_counts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("poll_id", sa.Integer(), nullable=False),
        sa.Column("college", sa.String(length=40), nullable=False),
        sa.Column("in_favour", sa.Integer(), nullable=False),
        sa.Column("against", sa.Integer(), nullable=False),
        sa.Column("abstain", sa.Integer(), nullable=False),
        sa.CheckConstraint("abstain >= 0", name=op.f("ck_hand_counts_abstain_not_negative")),
        sa.CheckConstraint("against >= 0", name=op.f("ck_hand_counts_against_not_negative")),
        sa.CheckConstraint("in_favour >= 0", name=op.f("ck_hand_counts_in_favour_not_negative")),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_hand_counts_collective_id_collectives")
        ),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=op.f("fk_hand_counts_poll_id_polls")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hand_counts")),
        sa.UniqueConstraint("poll_id", "college", name=op.f("uq_hand_counts_poll_id_college")),
    )
    with op.batch_alter_table("hand_counts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hand_counts_collective_id"), ["collective_id"], unique=False)

    op.create_table(
        "mandates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("poll_id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("holder_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("college", sa.String(length=40), nullable=False),
        sa.Column("category", sa.String(length=40), nullable=False),
        sa.CheckConstraint("(kind = 'own') = (entry_id = holder_id)", name=op.f("ck_mandates_own_is_held_by_oneself")),
        sa.CheckConstraint("kind IN ('own', 'proxy')", name=op.f("ck_mandates_kind_known")),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_mandates_collective_id_collectives")
        ),
        sa.ForeignKeyConstraint(["entry_id"], ["roll_entries.id"], name=op.f("fk_mandates_entry_id_roll_entries")),
        sa.ForeignKeyConstraint(["holder_id"], ["roll_entries.id"], name=op.f("fk_mandates_holder_id_roll_entries")),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=op.f("fk_mandates_poll_id_polls")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mandates")),
        sa.UniqueConstraint("poll_id", "entry_id", name=op.f("uq_mandates_poll_id_entry_id")),
    )
    with op.batch_alter_table("mandates", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_mandates_collective_id"), ["collective_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_mandates_holder_id"), ["holder_id"], unique=False)

    op.create_table(
        "earlier_ballots",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("mandate_id", sa.Integer(), nullable=False),
        sa.Column("choice", sa.String(length=40), nullable=False),
        sa.Column("cast_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "choice IN ('for', 'against', 'abstain', 'blank', 'null')", name=op.f("ck_earlier_ballots_choice_known")
        ),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_earlier_ballots_collective_id_collectives")
        ),
        sa.ForeignKeyConstraint(["mandate_id"], ["mandates.id"], name=op.f("fk_earlier_ballots_mandate_id_mandates")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_earlier_ballots")),
    )
    with op.batch_alter_table("earlier_ballots", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_earlier_ballots_collective_id"), ["collective_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_earlier_ballots_mandate_id"), ["mandate_id"], unique=False)

    op.create_table(
        "sign_offs",
        sa.Column("mandate_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("poll_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_sign_offs_account_id_accounts")),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_sign_offs_collective_id_collectives")
        ),
        sa.ForeignKeyConstraint(["mandate_id"], ["mandates.id"], name=op.f("fk_sign_offs_mandate_id_mandates")),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=op.f("fk_sign_offs_poll_id_polls")),
        sa.PrimaryKeyConstraint("mandate_id", name=op.f("pk_sign_offs")),
    )
    with op.batch_alter_table("sign_offs", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sign_offs_collective_id"), ["collective_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_sign_offs_poll_id"), ["poll_id"], unique=False)

    op.create_table(
        "ballots",
        sa.Column("mandate_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("poll_id", sa.Integer(), nullable=False),
        sa.Column("college", sa.String(length=40), nullable=False),
        sa.Column("category", sa.String(length=40), nullable=False),
        sa.Column("choice", sa.String(length=40), nullable=False),
        sa.Column("cast_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "choice IN ('for', 'against', 'abstain', 'blank', 'null')", name=op.f("ck_ballots_choice_known")
        ),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_ballots_collective_id_collectives")
        ),
        sa.ForeignKeyConstraint(["mandate_id"], ["sign_offs.mandate_id"], name=op.f("fk_ballots_mandate_id_sign_offs")),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=op.f("fk_ballots_poll_id_polls")),
        sa.PrimaryKeyConstraint("mandate_id", name=op.f("pk_ballots")),
    )
    with op.batch_alter_table("ballots", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ballots_collective_id"), ["collective_id"], unique=False)
        batch_op.create_index("ix_ballots_count", ["poll_id", "college", "category", "choice"], unique=False)


def downgrade() -> None:
    """Undo it."""

    with op.batch_alter_table("ballots", schema=None) as batch_op:
        batch_op.drop_index("ix_ballots_count")
        batch_op.drop_index(batch_op.f("ix_ballots_collective_id"))

    op.drop_table("ballots")
    with op.batch_alter_table("sign_offs", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_offs_poll_id"))
        batch_op.drop_index(batch_op.f("ix_sign_offs_collective_id"))

    op.drop_table("sign_offs")
    with op.batch_alter_table("earlier_ballots", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_earlier_ballots_mandate_id"))
        batch_op.drop_index(batch_op.f("ix_earlier_ballots_collective_id"))

    op.drop_table("earlier_ballots")
    with op.batch_alter_table("mandates", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_mandates_holder_id"))
        batch_op.drop_index(batch_op.f("ix_mandates_collective_id"))

    op.drop_table("mandates")
    with op.batch_alter_table("hand_counts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_hand_counts_collective_id"))

    op.drop_table("hand_counts")
    with op.batch_alter_table("decisions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_decisions_collective_id"))

    op.drop_table("decisions")
    with op.batch_alter_table("proxies", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_proxies_standing",
            sqlite_where=sa.text("revoked_at IS NULL"),
            postgresql_where=sa.text("revoked_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_proxies_holder_id"))
        batch_op.drop_index(batch_op.f("ix_proxies_collective_id"))
        batch_op.drop_index(batch_op.f("ix_proxies_assembly_id"))

    op.drop_table("proxies")
    with op.batch_alter_table("polls", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_polls_open", sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'")
        )
        batch_op.drop_index(batch_op.f("ix_polls_collective_id"))

    op.drop_table("polls")
    with op.batch_alter_table("attendance_events", schema=None) as batch_op:
        batch_op.drop_index("ix_attendance_events_entry")
        batch_op.drop_index(batch_op.f("ix_attendance_events_collective_id"))
        batch_op.drop_index(batch_op.f("ix_attendance_events_assembly_id"))

    op.drop_table("attendance_events")
    with op.batch_alter_table("roll_entries", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_roll_entries_member_id"))
        batch_op.drop_index(batch_op.f("ix_roll_entries_collective_id"))

    op.drop_table("roll_entries")
    with op.batch_alter_table("resolutions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_resolutions_collective_id"))

    op.drop_table("resolutions")
    with op.batch_alter_table("representations", schema=None) as batch_op:
        batch_op.drop_index("ix_representations_member")
        batch_op.drop_index(batch_op.f("ix_representations_collective_id"))
        batch_op.drop_index("ix_representations_account")

    op.drop_table("representations")
    with op.batch_alter_table("memberships", schema=None) as batch_op:
        batch_op.drop_index("ix_memberships_member")
        batch_op.drop_index(batch_op.f("ix_memberships_collective_id"))

    op.drop_table("memberships")
    with op.batch_alter_table("assemblies", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_assemblies_collective_id"))

    op.drop_table("assemblies")
    with op.batch_alter_table("statutes_versions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_statutes_versions_collective_id"))

    op.drop_table("statutes_versions")
    with op.batch_alter_table("sign_in_links", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_in_links_account_id"))

    op.drop_table("sign_in_links")
    with op.batch_alter_table("sessions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sessions_account_id"))

    op.drop_table("sessions")
    with op.batch_alter_table("roles", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_roles_collective_id"))
        batch_op.drop_index("ix_roles_account_collective")

    op.drop_table("roles")
    with op.batch_alter_table("members", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_members_collective_id"))

    op.drop_table("members")
    with op.batch_alter_table("letters", schema=None) as batch_op:
        batch_op.drop_index("ix_letters_waiting")
        batch_op.drop_index(batch_op.f("ix_letters_collective_id"))

    op.drop_table("letters")
    op.drop_table("journal_heads")
    with op.batch_alter_table("journal_entries", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_journal_entries_collective_id"))

    op.drop_table("journal_entries")
    op.drop_table("collectives")
    op.drop_table("accounts")
