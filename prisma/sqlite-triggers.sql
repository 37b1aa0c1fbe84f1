
-- Entries, positions, checkpoints, changes of the key and the audit log are append-only: the database itself refuses to change them.
CREATE TRIGGER "LedgerEntry_no_update" BEFORE UPDATE ON "LedgerEntry" BEGIN SELECT RAISE(ABORT, 'ledger entries are append-only'); END;
CREATE TRIGGER "LedgerEntry_no_delete" BEFORE DELETE ON "LedgerEntry" BEGIN SELECT RAISE(ABORT, 'ledger entries are append-only'); END;
CREATE TRIGGER "LedgerPosition_no_update" BEFORE UPDATE ON "LedgerPosition" BEGIN SELECT RAISE(ABORT, 'ledger positions are append-only'); END;
CREATE TRIGGER "LedgerPosition_no_delete" BEFORE DELETE ON "LedgerPosition" BEGIN SELECT RAISE(ABORT, 'ledger positions are append-only'); END;
CREATE TRIGGER "LedgerCheckpoint_no_update" BEFORE UPDATE ON "LedgerCheckpoint" BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
CREATE TRIGGER "LedgerCheckpoint_no_delete" BEFORE DELETE ON "LedgerCheckpoint" BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
CREATE TRIGGER "LedgerKeyChange_no_update" BEFORE UPDATE ON "LedgerKeyChange" BEGIN SELECT RAISE(ABORT, 'changes of the key are append-only'); END;
CREATE TRIGGER "LedgerKeyChange_no_delete" BEFORE DELETE ON "LedgerKeyChange" BEGIN SELECT RAISE(ABORT, 'changes of the key are append-only'); END;
CREATE TRIGGER "AuditEntry_no_update" BEFORE UPDATE ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER "AuditEntry_no_delete" BEFORE DELETE ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
