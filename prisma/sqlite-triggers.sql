
-- Entries, positions, checkpoints, changes of the key and the audit log are append-only: the database itself refuses to change them.
-- One change of an entry is admitted (app/decisions/0015): its content is destroyed, ordered by an entry of the same member.
CREATE TRIGGER "LedgerEntry_no_update" BEFORE UPDATE ON "LedgerEntry" WHEN (
  NEW."payload" = '' AND NEW."salt" = '' AND NEW."occurredAt" = OLD."receivedAt"
  AND NEW."contentVersion" IS NULL AND NEW."enteredBy" IS NULL
  AND OLD."payload" <> '' AND OLD."salt" <> '' AND OLD."kind" <> 'entries.erased'
  AND NEW."arrival" = OLD."arrival" AND NEW."id" = OLD."id" AND NEW."memberId" = OLD."memberId" AND NEW."pseudonym" = OLD."pseudonym" AND NEW."kind" = OLD."kind"
  AND NEW."version" = OLD."version" AND NEW."receivedAt" = OLD."receivedAt" AND NEW."commitment" = OLD."commitment"
  AND NEW."counter" = OLD."counter" AND NEW."previous" = OLD."previous" AND NEW."leafHash" = OLD."leafHash"
  AND EXISTS (SELECT 1 FROM "LedgerErasure" x JOIN "LedgerEntry" w ON w."id" = x."warrantId"
    WHERE x."entryId" = OLD."id" AND x."leafHash" = OLD."leafHash"
    AND w."kind" = 'entries.erased' AND w."memberId" = OLD."memberId")
) IS NOT TRUE BEGIN SELECT RAISE(ABORT, 'ledger entries are append-only'); END;
CREATE TRIGGER "LedgerEntry_no_delete" BEFORE DELETE ON "LedgerEntry" BEGIN SELECT RAISE(ABORT, 'ledger entries are append-only'); END;
CREATE TRIGGER "LedgerPosition_no_update" BEFORE UPDATE ON "LedgerPosition" BEGIN SELECT RAISE(ABORT, 'ledger positions are append-only'); END;
CREATE TRIGGER "LedgerPosition_no_delete" BEFORE DELETE ON "LedgerPosition" BEGIN SELECT RAISE(ABORT, 'ledger positions are append-only'); END;
CREATE TRIGGER "LedgerCheckpoint_no_update" BEFORE UPDATE ON "LedgerCheckpoint" BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
CREATE TRIGGER "LedgerCheckpoint_no_delete" BEFORE DELETE ON "LedgerCheckpoint" BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
CREATE TRIGGER "LedgerKeyChange_no_update" BEFORE UPDATE ON "LedgerKeyChange" BEGIN SELECT RAISE(ABORT, 'changes of the key are append-only'); END;
CREATE TRIGGER "LedgerKeyChange_no_delete" BEFORE DELETE ON "LedgerKeyChange" BEGIN SELECT RAISE(ABORT, 'changes of the key are append-only'); END;
-- And one of the audit log: the details of a line that names a person whose identity was destroyed.
CREATE TRIGGER "AuditEntry_no_update" BEFORE UPDATE ON "AuditEntry" WHEN (
  NEW."detail" = '{}' AND NEW."id" = OLD."id" AND NEW."at" = OLD."at" AND NEW."actorId" IS NOT DISTINCT FROM OLD."actorId"
  AND NEW."action" = OLD."action" AND NEW."subject" IS NOT DISTINCT FROM OLD."subject"
  AND NEW."unitPath" IS NOT DISTINCT FROM OLD."unitPath"
  AND EXISTS (SELECT 1 FROM "ErasedIdentity" x JOIN "Member" m ON m."id" = x."memberId"
    WHERE OLD."subject" = m."id" OR instr(OLD."detail", m."name") > 0 OR instr(OLD."detail", m."employeeNumber") > 0)
) IS NOT TRUE BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER "AuditEntry_no_delete" BEFORE DELETE ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
-- An approved wording of a question was used in papers: it never changes.
CREATE TRIGGER "BankQuestionVersion_no_update" BEFORE UPDATE ON "BankQuestionVersion" WHEN OLD."status" = 'approved' BEGIN SELECT RAISE(ABORT, 'approved questions never change'); END;
CREATE TRIGGER "BankQuestionVersion_no_delete" BEFORE DELETE ON "BankQuestionVersion" WHEN OLD."status" = 'approved' BEGIN SELECT RAISE(ABORT, 'approved questions never change'); END;
-- What the rights of a known session follow from: with every change of it the number goes up, see app/auth/rights-version.server.ts.
INSERT INTO "Installation" ("key", "value") VALUES ('rights.version', '0');
CREATE TRIGGER "Session_rights_update" AFTER UPDATE ON "Session" BEGIN UPDATE "Installation" SET "value" = CAST("value" AS INTEGER) + 1 WHERE "key" = 'rights.version'; END;
CREATE TRIGGER "Session_rights_delete" AFTER DELETE ON "Session" BEGIN UPDATE "Installation" SET "value" = CAST("value" AS INTEGER) + 1 WHERE "key" = 'rights.version'; END;
CREATE TRIGGER "Member_rights_update" AFTER UPDATE ON "Member" BEGIN UPDATE "Installation" SET "value" = CAST("value" AS INTEGER) + 1 WHERE "key" = 'rights.version'; END;
CREATE TRIGGER "Member_rights_delete" AFTER DELETE ON "Member" BEGIN UPDATE "Installation" SET "value" = CAST("value" AS INTEGER) + 1 WHERE "key" = 'rights.version'; END;
CREATE TRIGGER "OrgUnit_rights_update" AFTER UPDATE ON "OrgUnit" BEGIN UPDATE "Installation" SET "value" = CAST("value" AS INTEGER) + 1 WHERE "key" = 'rights.version'; END;
CREATE TRIGGER "OrgUnit_rights_delete" AFTER DELETE ON "OrgUnit" BEGIN UPDATE "Installation" SET "value" = CAST("value" AS INTEGER) + 1 WHERE "key" = 'rights.version'; END;
CREATE TRIGGER "Credential_rights_insert" AFTER INSERT ON "Credential" BEGIN UPDATE "Installation" SET "value" = CAST("value" AS INTEGER) + 1 WHERE "key" = 'rights.version'; END;
CREATE TRIGGER "Credential_rights_update" AFTER UPDATE ON "Credential" BEGIN UPDATE "Installation" SET "value" = CAST("value" AS INTEGER) + 1 WHERE "key" = 'rights.version'; END;
CREATE TRIGGER "Credential_rights_delete" AFTER DELETE ON "Credential" BEGIN UPDATE "Installation" SET "value" = CAST("value" AS INTEGER) + 1 WHERE "key" = 'rights.version'; END;
CREATE TRIGGER "MemberPost_rights_insert" AFTER INSERT ON "MemberPost" BEGIN UPDATE "Installation" SET "value" = CAST("value" AS INTEGER) + 1 WHERE "key" = 'rights.version'; END;
CREATE TRIGGER "MemberPost_rights_update" AFTER UPDATE ON "MemberPost" BEGIN UPDATE "Installation" SET "value" = CAST("value" AS INTEGER) + 1 WHERE "key" = 'rights.version'; END;
CREATE TRIGGER "MemberPost_rights_delete" AFTER DELETE ON "MemberPost" BEGIN UPDATE "Installation" SET "value" = CAST("value" AS INTEGER) + 1 WHERE "key" = 'rights.version'; END;
CREATE TRIGGER "RoleGrant_rights_insert" AFTER INSERT ON "RoleGrant" BEGIN UPDATE "Installation" SET "value" = CAST("value" AS INTEGER) + 1 WHERE "key" = 'rights.version'; END;
CREATE TRIGGER "RoleGrant_rights_update" AFTER UPDATE ON "RoleGrant" BEGIN UPDATE "Installation" SET "value" = CAST("value" AS INTEGER) + 1 WHERE "key" = 'rights.version'; END;
CREATE TRIGGER "RoleGrant_rights_delete" AFTER DELETE ON "RoleGrant" BEGIN UPDATE "Installation" SET "value" = CAST("value" AS INTEGER) + 1 WHERE "key" = 'rights.version'; END;
