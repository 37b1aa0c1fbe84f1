
-- Entries, positions, checkpoints, changes of the key and the audit log are append-only: the database itself refuses to change them.
-- (The migration engine cuts scripts at every semicolon, so the body writes its own as \x3b.)
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN RAISE EXCEPTION ''% is append-only'', TG_TABLE_NAME\x3b END\x3b';
-- One change of an entry is admitted (app/decisions/0015): its content is destroyed, ordered by an entry of the same member.
CREATE FUNCTION "refuse_change_but_erasing"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN IF (
  NEW."payload" = '''' AND NEW."salt" = '''' AND NEW."occurredAt" = OLD."receivedAt"
  AND NEW."contentVersion" IS NULL AND NEW."enteredBy" IS NULL
  AND OLD."payload" <> '''' AND OLD."salt" <> '''' AND OLD."kind" <> ''entries.erased''
  AND NEW."arrival" = OLD."arrival" AND NEW."id" = OLD."id" AND NEW."memberId" = OLD."memberId" AND NEW."pseudonym" = OLD."pseudonym" AND NEW."kind" = OLD."kind"
  AND NEW."version" = OLD."version" AND NEW."receivedAt" = OLD."receivedAt" AND NEW."commitment" = OLD."commitment"
  AND NEW."counter" = OLD."counter" AND NEW."previous" = OLD."previous" AND NEW."leafHash" = OLD."leafHash"
  AND EXISTS (SELECT 1 FROM "LedgerErasure" x JOIN "LedgerEntry" w ON w."id" = x."warrantId"
    WHERE x."entryId" = OLD."id" AND x."leafHash" = OLD."leafHash"
    AND w."kind" = ''entries.erased'' AND w."memberId" = OLD."memberId")
) IS NOT TRUE THEN RAISE EXCEPTION ''% is append-only'', TG_TABLE_NAME\x3b END IF\x3b RETURN NEW\x3b END\x3b';
CREATE TRIGGER "LedgerEntry_no_update" BEFORE UPDATE ON "LedgerEntry" FOR EACH ROW EXECUTE FUNCTION "refuse_change_but_erasing"();
CREATE TRIGGER "LedgerEntry_append_only" BEFORE DELETE ON "LedgerEntry" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "LedgerPosition_append_only" BEFORE UPDATE OR DELETE ON "LedgerPosition" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "LedgerCheckpoint_append_only" BEFORE UPDATE OR DELETE ON "LedgerCheckpoint" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "LedgerKeyChange_append_only" BEFORE UPDATE OR DELETE ON "LedgerKeyChange" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
-- And one of the audit log: the details of a line that names a person whose identity was destroyed.
CREATE FUNCTION "refuse_change_but_redacting"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN IF (
  NEW."detail" = ''{}'' AND NEW."id" = OLD."id" AND NEW."at" = OLD."at" AND NEW."actorId" IS NOT DISTINCT FROM OLD."actorId"
  AND NEW."action" = OLD."action" AND NEW."subject" IS NOT DISTINCT FROM OLD."subject"
  AND NEW."unitPath" IS NOT DISTINCT FROM OLD."unitPath"
  AND EXISTS (SELECT 1 FROM "ErasedIdentity" x JOIN "Member" m ON m."id" = x."memberId"
    WHERE OLD."subject" = m."id" OR position(m."name" in OLD."detail") > 0 OR position(m."employeeNumber" in OLD."detail") > 0)
) IS NOT TRUE THEN RAISE EXCEPTION ''% is append-only'', TG_TABLE_NAME\x3b END IF\x3b RETURN NEW\x3b END\x3b';
CREATE TRIGGER "AuditEntry_no_update" BEFORE UPDATE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION "refuse_change_but_redacting"();
CREATE TRIGGER "AuditEntry_append_only" BEFORE DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
-- An approved wording of a question was used in papers: it never changes.
CREATE TRIGGER "BankQuestionVersion_append_only" BEFORE UPDATE OR DELETE ON "BankQuestionVersion" FOR EACH ROW WHEN (OLD."status" = 'approved') EXECUTE FUNCTION "refuse_change"();
