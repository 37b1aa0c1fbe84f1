-- CreateTable
CREATE TABLE "OrgUnit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "path" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parentId" TEXT,
    CONSTRAINT "OrgUnit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "OrgUnit" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Member" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "employeeNumber" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "politicalStatus" TEXT NOT NULL,
    "joinedPartyOn" TEXT,
    "joinedUnitOn" TEXT,
    "leftOn" TEXT,
    "pseudonym" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    CONSTRAINT "Member_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MemberPost" (
    "memberId" TEXT NOT NULL,
    "post" TEXT NOT NULL,

    PRIMARY KEY ("memberId", "post"),
    CONSTRAINT "MemberPost_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "grantedAt" TEXT NOT NULL,
    "grantedBy" TEXT,
    CONSTRAINT "RoleGrant_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoleGrant_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" TEXT NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "unitPath" TEXT,
    "detail" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "RosterImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdBy" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "file" BLOB NOT NULL,
    "scopeId" TEXT NOT NULL,
    "choices" TEXT NOT NULL,
    "appliedAt" TEXT,
    "summary" TEXT
);

-- CreateTable
CREATE TABLE "Credential" (
    "memberId" TEXT NOT NULL PRIMARY KEY,
    "passwordHash" TEXT NOT NULL,
    "changedAt" TEXT NOT NULL,
    "mustChangeSince" TEXT,
    CONSTRAINT "Credential_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "idHash" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    CONSTRAINT "Session_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ResetCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "issuedBy" TEXT NOT NULL,
    "issuedAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "usedAt" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "failures" INTEGER NOT NULL,
    "lastFailed" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "KnownDevice" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "arrival" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "occurredAt" TEXT NOT NULL,
    "receivedAt" TEXT NOT NULL,
    "contentVersion" TEXT,
    "enteredBy" TEXT,
    "payload" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "commitment" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "previous" TEXT NOT NULL,
    "leafHash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "RecentDevices" (
    "memberId" TEXT NOT NULL PRIMARY KEY,
    "uses" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LedgerStaged" (
    "arrival" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "entryId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LedgerPosition" (
    "position" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "entryId" TEXT NOT NULL,
    "leafHash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LedgerTile" (
    "level" INTEGER NOT NULL,
    "index" INTEGER NOT NULL,
    "hashes" BLOB NOT NULL,

    PRIMARY KEY ("level", "index")
);

-- CreateTable
CREATE TABLE "LedgerCheckpoint" (
    "size" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "root" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "signedAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LedgerKeyChange" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "note" TEXT NOT NULL,
    "signedAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LedgerWitness" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "registeredAt" TEXT NOT NULL,
    "registeredBy" TEXT NOT NULL,
    "withdrawnAt" TEXT
);

-- CreateTable
CREATE TABLE "LedgerCosignature" (
    "size" INTEGER NOT NULL,
    "witnessId" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "cosignedAt" TEXT NOT NULL,

    PRIMARY KEY ("size", "witnessId"),
    CONSTRAINT "LedgerCosignature_witnessId_fkey" FOREIGN KEY ("witnessId") REFERENCES "LedgerWitness" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LedgerErasure" (
    "entryId" TEXT NOT NULL PRIMARY KEY,
    "leafHash" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "warrantId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ErasedIdentity" (
    "memberId" TEXT NOT NULL PRIMARY KEY,
    "warrantId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "holder" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "StudyPosition" (
    "memberId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "contentVersion" TEXT NOT NULL,
    "sections" TEXT NOT NULL,
    "lastSection" TEXT NOT NULL,
    "paths" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("memberId", "lessonId")
);

-- CreateTable
CREATE TABLE "LessonOpening" (
    "memberId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "openedAt" TEXT NOT NULL,

    PRIMARY KEY ("memberId", "lessonId", "version")
);

-- CreateTable
CREATE TABLE "LessonNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "contentVersion" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "occurrence" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ExerciseAnswer" (
    "memberId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "exerciseId" TEXT NOT NULL,
    "contentVersion" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "maximum" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "solvedAt" TEXT,
    "answeredAt" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,

    PRIMARY KEY ("memberId", "lessonId", "exerciseId")
);

-- CreateTable
CREATE TABLE "LessonCompletion" (
    "memberId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "contentVersion" TEXT NOT NULL,
    "completedAt" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,

    PRIMARY KEY ("memberId", "lessonId", "contentVersion")
);

-- CreateTable
CREATE TABLE "CourseCompletion" (
    "memberId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "contentVersion" TEXT NOT NULL,
    "completedAt" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,

    PRIMARY KEY ("memberId", "courseId", "contentVersion")
);

-- CreateTable
CREATE TABLE "CourseUpdate" (
    "memberId" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "fromVersion" INTEGER,
    "contentVersion" TEXT NOT NULL,
    "completedAt" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,

    PRIMARY KEY ("memberId", "target", "entryId")
);

-- CreateTable
CREATE TABLE "QuizAttempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "courseId" TEXT,
    "purpose" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "questions" TEXT NOT NULL,
    "startedAt" TEXT NOT NULL,
    "submittedAt" TEXT,
    "score" INTEGER,
    "maximum" INTEGER,
    "passMark" INTEGER,
    "passedAt" TEXT,
    "contentVersion" TEXT NOT NULL,
    "runningKey" TEXT
);

-- CreateTable
CREATE TABLE "QuizAnswer" (
    "attemptId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    "score" INTEGER,
    "maximum" INTEGER,
    "answeredAt" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,

    PRIMARY KEY ("attemptId", "questionId")
);

-- CreateTable
CREATE TABLE "QuestionMastery" (
    "memberId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "answers" INTEGER NOT NULL,
    "wrong" INTEGER NOT NULL,
    "score" INTEGER NOT NULL,
    "maximum" INTEGER NOT NULL,
    "lastAnsweredAt" TEXT NOT NULL,
    "lastWrongOn" TEXT,
    "rightOn" TEXT NOT NULL,
    "dueOn" TEXT,

    PRIMARY KEY ("memberId", "question")
);

-- CreateTable
CREATE TABLE "PointMastery" (
    "memberId" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "answers" INTEGER NOT NULL,
    "strength" INTEGER NOT NULL,
    "wrongInRow" INTEGER NOT NULL,
    "intervalDays" INTEGER NOT NULL,
    "lastAnsweredAt" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,

    PRIMARY KEY ("memberId", "point")
);

-- CreateTable
CREATE TABLE "Exam" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "opensAt" TEXT NOT NULL,
    "closesAt" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "sealedAt" TEXT,
    "sealedBy" TEXT,
    "poolId" TEXT,
    "releasedAt" TEXT,
    "releasedBy" TEXT,
    "withdrawnAt" TEXT,
    "withdrawnBy" TEXT,
    CONSTRAINT "Exam_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExamCandidate" (
    "examId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "opensAt" TEXT,
    "closesAt" TEXT,
    "extraMinutes" INTEGER NOT NULL DEFAULT 0,
    "typeSize" TEXT NOT NULL DEFAULT 'normal',
    "book" TEXT,
    "deferredAt" TEXT,
    "deferredBy" TEXT,
    "deferralReason" TEXT,
    "addedAt" TEXT NOT NULL,
    "addedBy" TEXT NOT NULL,

    PRIMARY KEY ("examId", "memberId", "round"),
    CONSTRAINT "ExamCandidate_examId_fkey" FOREIGN KEY ("examId") REFERENCES "Exam" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExamPause" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "examId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "pausedAt" TEXT NOT NULL,
    "pausedBy" TEXT NOT NULL,
    "resumedAt" TEXT,
    "resumedBy" TEXT,
    CONSTRAINT "ExamPause_examId_fkey" FOREIGN KEY ("examId") REFERENCES "Exam" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExamPool" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "examId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    "createdAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ExamSitting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "examId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "poolId" TEXT NOT NULL,
    "paper" TEXT NOT NULL,
    "startedAt" TEXT NOT NULL,
    "deadline" TEXT NOT NULL,
    "device" INTEGER NOT NULL,
    "deviceHash" TEXT NOT NULL,
    "takenOverAt" TEXT,
    "submittedAt" TEXT,
    "how" TEXT,
    "version" TEXT,
    "submitEntryId" TEXT
);

-- CreateTable
CREATE TABLE "ExamAnswer" (
    "sittingId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "memberId" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "given" TEXT,
    "stamp" INTEGER NOT NULL,
    "answeredAt" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,

    PRIMARY KEY ("sittingId", "number")
);

-- CreateTable
CREATE TABLE "ExamLateAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sittingId" TEXT NOT NULL,
    "examId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "fields" TEXT NOT NULL,
    "stamp" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "enteredAt" TEXT NOT NULL,
    "receivedAt" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "verdict" TEXT,
    "judgedAt" TEXT,
    "judgedBy" TEXT,
    "judgedReason" TEXT
);

-- CreateTable
CREATE TABLE "ExamMark" (
    "sittingId" TEXT NOT NULL PRIMARY KEY,
    "examId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "score" INTEGER NOT NULL,
    "maximum" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "parts" TEXT NOT NULL,
    "marks" TEXT NOT NULL,
    "pending" INTEGER NOT NULL,
    "markedAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ExamGivenPoints" (
    "sittingId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "examId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "points" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "givenAt" TEXT NOT NULL,
    "givenBy" TEXT NOT NULL,

    PRIMARY KEY ("sittingId", "number", "revision")
);

-- CreateTable
CREATE TABLE "ExamMarkDue" (
    "sittingId" TEXT NOT NULL PRIMARY KEY,
    "examId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ExamReleaseDue" (
    "examId" TEXT NOT NULL PRIMARY KEY
);

-- CreateTable
CREATE TABLE "ExamVoidedQuestion" (
    "examId" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "voidedAt" TEXT NOT NULL,
    "voidedBy" TEXT NOT NULL,

    PRIMARY KEY ("examId", "ref")
);

-- CreateTable
CREATE TABLE "ExamResult" (
    "sittingId" TEXT NOT NULL PRIMARY KEY,
    "examId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "maximum" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "parts" TEXT NOT NULL,
    "marks" TEXT,
    "marksHash" TEXT,
    "validUntil" TEXT,
    "revision" INTEGER NOT NULL,
    "everPassed" BOOLEAN NOT NULL,
    "scoredAt" TEXT NOT NULL,
    "entryId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ExamAppeal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sittingId" TEXT NOT NULL,
    "examId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "appealedAt" TEXT NOT NULL,
    "decision" TEXT,
    "answer" TEXT,
    "answeredAt" TEXT,
    "answeredBy" TEXT
);

-- CreateTable
CREATE TABLE "ExamContact" (
    "sittingId" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "seenAt" TEXT NOT NULL,
    "waiting" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "BankQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "newestVersion" INTEGER NOT NULL,
    "approvedVersion" INTEGER,
    "retiredAt" TEXT,
    "retiredBy" TEXT,
    "retiredReason" TEXT,
    CONSTRAINT "BankQuestion_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BankQuestionVersion" (
    "questionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "regulation" TEXT NOT NULL,
    "year" INTEGER,
    "article" TEXT NOT NULL,
    "difficulty" INTEGER NOT NULL,
    "authors" TEXT NOT NULL,
    "changedAt" TEXT NOT NULL,
    "importId" TEXT,
    "submittedAt" TEXT,
    "reviewedBy" TEXT,
    "reviewedAt" TEXT,
    "reviewNote" TEXT,

    PRIMARY KEY ("questionId", "version"),
    CONSTRAINT "BankQuestionVersion_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "BankQuestion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BankImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdBy" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "file" BLOB NOT NULL,
    "unitId" TEXT NOT NULL,
    "choices" TEXT NOT NULL,
    "appliedAt" TEXT,
    "summary" TEXT
);

-- CreateTable
CREATE TABLE "PledgeDraft" (
    "memberId" TEXT NOT NULL,
    "pledgeId" TEXT NOT NULL,
    "clauses" TEXT NOT NULL,
    "shownAt" TEXT,
    "shownVersion" TEXT,
    "readClauses" TEXT NOT NULL DEFAULT '',
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("memberId", "pledgeId")
);

-- CreateTable
CREATE TABLE "PledgeSignature" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "pledgeId" TEXT NOT NULL,
    "contentVersion" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "signedAt" TEXT NOT NULL,
    "entryId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "credentialId" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "transports" TEXT NOT NULL,
    "custody" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "usedAt" TEXT
);

-- CreateTable
CREATE TABLE "PasskeyChallenge" (
    "nonce" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "SigningAgreement" (
    "memberId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "contentVersion" TEXT NOT NULL,
    "agreedAt" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,

    PRIMARY KEY ("memberId", "version")
);

-- CreateTable
CREATE TABLE "ClauseReview" (
    "memberId" TEXT NOT NULL,
    "pledgeId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "contentVersion" TEXT NOT NULL,
    "clauses" TEXT NOT NULL,
    "submittedAt" TEXT NOT NULL,
    "decision" TEXT,
    "reason" TEXT,
    "decidedBy" TEXT,
    "decidedAt" TEXT,

    PRIMARY KEY ("memberId", "pledgeId")
);

-- CreateTable
CREATE TABLE "PledgeCountersignature" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "countersignedBy" TEXT NOT NULL,
    "countersignedAt" TEXT NOT NULL,
    "entryId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "CountersignedDocument" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "countersignEntryId" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "sealedAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "FulfilmentReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "pledgeEntryId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "reportedAt" TEXT NOT NULL,
    "entryId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "PledgeStrokes" (
    "entryId" TEXT NOT NULL,
    "strokesHash" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "sealed" BLOB NOT NULL,
    "storedAt" TEXT NOT NULL,

    PRIMARY KEY ("entryId", "strokesHash")
);

-- CreateTable
CREATE TABLE "SealedDocument" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "sealedAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "PledgePublication" (
    "entryId" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "publishedBy" TEXT NOT NULL,
    "publishedAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "PledgeReminder" (
    "memberId" TEXT NOT NULL,
    "pledgeId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "remindedBy" TEXT NOT NULL,
    "remindedAt" TEXT NOT NULL,

    PRIMARY KEY ("memberId", "pledgeId", "year", "kind")
);

-- CreateTable
CREATE TABLE "UnfinishedErasure" (
    "orderId" TEXT NOT NULL PRIMARY KEY,
    "files" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Obligation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "targetKind" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "reach" TEXT NOT NULL,
    "dueOn" TEXT,
    "dueAfterDays" INTEGER,
    "countsFrom" TEXT,
    "joinedFrom" TEXT,
    "basisTitle" TEXT NOT NULL,
    "basisArticle" TEXT,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "withdrawnAt" TEXT,
    "withdrawnBy" TEXT,
    CONSTRAINT "Obligation_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ObligationPost" (
    "obligationId" TEXT NOT NULL,
    "post" TEXT NOT NULL,

    PRIMARY KEY ("obligationId", "post"),
    CONSTRAINT "ObligationPost_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ObligationMember" (
    "obligationId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,

    PRIMARY KEY ("obligationId", "memberId"),
    CONSTRAINT "ObligationMember_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Exemption" (
    "obligationId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "exemptedAt" TEXT NOT NULL,
    "exemptedBy" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,

    PRIMARY KEY ("obligationId", "memberId")
);

-- CreateTable
CREATE TABLE "Training" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "heldOn" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "creditTenths" INTEGER NOT NULL,
    "unitId" TEXT NOT NULL,
    "basisTitle" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Attendance" (
    "trainingId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "creditTenths" INTEGER NOT NULL,
    "attendedOn" TEXT NOT NULL,
    "enteredBy" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,

    PRIMARY KEY ("trainingId", "memberId")
);

-- CreateTable
CREATE TABLE "Survey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "opensOn" TEXT NOT NULL,
    "closesOn" TEXT NOT NULL,
    "naming" TEXT NOT NULL,
    "questions" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "closedAt" TEXT
);

-- CreateTable
CREATE TABLE "SurveyParticipation" (
    "surveyId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,

    PRIMARY KEY ("surveyId", "memberId")
);

-- CreateTable
CREATE TABLE "SurveyReply" (
    "surveyId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "answeredAt" TEXT NOT NULL,

    PRIMARY KEY ("surveyId", "memberId")
);

-- CreateTable
CREATE TABLE "SurveyPendingBallot" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "surveyId" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "sealed" BLOB NOT NULL
);

-- CreateTable
CREATE TABLE "SurveyBallot" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "surveyId" TEXT NOT NULL,
    "answers" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LiveSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "startsAt" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "host" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "materialTitle" TEXT,
    "materialLink" TEXT,
    "minutesPerCredit" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "cancelledAt" TEXT,
    "cancelledBy" TEXT,
    "cancelReason" TEXT,
    "recording" TEXT,
    CONSTRAINT "LiveSession_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LiveSessionPost" (
    "sessionId" TEXT NOT NULL,
    "post" TEXT NOT NULL,

    PRIMARY KEY ("sessionId", "post"),
    CONSTRAINT "LiveSessionPost_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "LiveSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LiveSessionFile" (
    "sessionId" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "size" INTEGER NOT NULL,
    "storedAt" TEXT NOT NULL,
    CONSTRAINT "LiveSessionFile_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "LiveSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LiveSessionTraining" (
    "sessionId" TEXT NOT NULL,
    "trainingId" TEXT NOT NULL,

    PRIMARY KEY ("sessionId", "trainingId"),
    CONSTRAINT "LiveSessionTraining_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "LiveSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Installation" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "OrgUnit_path_key" ON "OrgUnit"("path");

-- CreateIndex
CREATE UNIQUE INDEX "OrgUnit_parentId_name_key" ON "OrgUnit"("parentId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Member_employeeNumber_key" ON "Member"("employeeNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Member_pseudonym_key" ON "Member"("pseudonym");

-- CreateIndex
CREATE INDEX "Member_unitId_name_idx" ON "Member"("unitId", "name");

-- CreateIndex
CREATE INDEX "MemberPost_post_idx" ON "MemberPost"("post");

-- CreateIndex
CREATE UNIQUE INDEX "RoleGrant_memberId_role_unitId_key" ON "RoleGrant"("memberId", "role", "unitId");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_at_idx" ON "AuditEntry"("subject", "at");

-- CreateIndex
CREATE INDEX "RosterImport_createdBy_createdAt_idx" ON "RosterImport"("createdBy", "createdAt");

-- CreateIndex
CREATE INDEX "RosterImport_expiresAt_idx" ON "RosterImport"("expiresAt");

-- CreateIndex
CREATE INDEX "Session_memberId_idx" ON "Session"("memberId");

-- CreateIndex
CREATE INDEX "ResetCode_memberId_idx" ON "ResetCode"("memberId");

-- CreateIndex
CREATE INDEX "KnownDevice_memberId_idx" ON "KnownDevice"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_id_key" ON "LedgerEntry"("id");

-- CreateIndex
CREATE INDEX "LedgerEntry_memberId_kind_counter_idx" ON "LedgerEntry"("memberId", "kind", "counter");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_memberId_counter_key" ON "LedgerEntry"("memberId", "counter");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerStaged_entryId_key" ON "LedgerStaged"("entryId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerPosition_entryId_key" ON "LedgerPosition"("entryId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerWitness_name_key" ON "LedgerWitness"("name");

-- CreateIndex
CREATE INDEX "LedgerCosignature_witnessId_size_idx" ON "LedgerCosignature"("witnessId", "size");

-- CreateIndex
CREATE INDEX "LedgerErasure_memberId_idx" ON "LedgerErasure"("memberId");

-- CreateIndex
CREATE INDEX "LedgerErasure_warrantId_idx" ON "LedgerErasure"("warrantId");

-- CreateIndex
CREATE UNIQUE INDEX "ErasedIdentity_warrantId_key" ON "ErasedIdentity"("warrantId");

-- CreateIndex
CREATE INDEX "StudyPosition_memberId_updatedAt_idx" ON "StudyPosition"("memberId", "updatedAt");

-- CreateIndex
CREATE INDEX "LessonNote_memberId_lessonId_idx" ON "LessonNote"("memberId", "lessonId");

-- CreateIndex
CREATE INDEX "LessonNote_memberId_updatedAt_idx" ON "LessonNote"("memberId", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "LessonCompletion_entryId_key" ON "LessonCompletion"("entryId");

-- CreateIndex
CREATE INDEX "LessonCompletion_memberId_courseId_idx" ON "LessonCompletion"("memberId", "courseId");

-- CreateIndex
CREATE UNIQUE INDEX "CourseCompletion_entryId_key" ON "CourseCompletion"("entryId");

-- CreateIndex
CREATE INDEX "CourseCompletion_courseId_completedAt_idx" ON "CourseCompletion"("courseId", "completedAt");

-- CreateIndex
CREATE UNIQUE INDEX "QuizAttempt_runningKey_key" ON "QuizAttempt"("runningKey");

-- CreateIndex
CREATE INDEX "QuizAttempt_memberId_purpose_startedAt_idx" ON "QuizAttempt"("memberId", "purpose", "startedAt");

-- CreateIndex
CREATE INDEX "QuizAttempt_courseId_passedAt_idx" ON "QuizAttempt"("courseId", "passedAt");

-- CreateIndex
CREATE INDEX "PointMastery_memberId_dueOn_idx" ON "PointMastery"("memberId", "dueOn");

-- CreateIndex
CREATE INDEX "Exam_unitId_idx" ON "Exam"("unitId");

-- CreateIndex
CREATE INDEX "Exam_closesAt_idx" ON "Exam"("closesAt");

-- CreateIndex
CREATE INDEX "ExamCandidate_memberId_idx" ON "ExamCandidate"("memberId");

-- CreateIndex
CREATE INDEX "ExamPause_examId_idx" ON "ExamPause"("examId");

-- CreateIndex
CREATE INDEX "ExamPool_examId_idx" ON "ExamPool"("examId");

-- CreateIndex
CREATE INDEX "ExamSitting_memberId_idx" ON "ExamSitting"("memberId");

-- CreateIndex
CREATE INDEX "ExamSitting_submittedAt_examId_deadline_idx" ON "ExamSitting"("submittedAt", "examId", "deadline");

-- CreateIndex
CREATE UNIQUE INDEX "ExamSitting_examId_memberId_round_key" ON "ExamSitting"("examId", "memberId", "round");

-- CreateIndex
CREATE INDEX "ExamAnswer_memberId_idx" ON "ExamAnswer"("memberId");

-- CreateIndex
CREATE INDEX "ExamLateAnswer_sittingId_idx" ON "ExamLateAnswer"("sittingId");

-- CreateIndex
CREATE INDEX "ExamLateAnswer_examId_verdict_idx" ON "ExamLateAnswer"("examId", "verdict");

-- CreateIndex
CREATE INDEX "ExamLateAnswer_memberId_idx" ON "ExamLateAnswer"("memberId");

-- CreateIndex
CREATE INDEX "ExamMark_examId_score_idx" ON "ExamMark"("examId", "score");

-- CreateIndex
CREATE INDEX "ExamMark_examId_pending_idx" ON "ExamMark"("examId", "pending");

-- CreateIndex
CREATE INDEX "ExamMark_memberId_idx" ON "ExamMark"("memberId");

-- CreateIndex
CREATE INDEX "ExamGivenPoints_examId_givenAt_idx" ON "ExamGivenPoints"("examId", "givenAt");

-- CreateIndex
CREATE INDEX "ExamGivenPoints_memberId_idx" ON "ExamGivenPoints"("memberId");

-- CreateIndex
CREATE INDEX "ExamMarkDue_examId_idx" ON "ExamMarkDue"("examId");

-- CreateIndex
CREATE UNIQUE INDEX "ExamResult_entryId_key" ON "ExamResult"("entryId");

-- CreateIndex
CREATE INDEX "ExamResult_examId_idx" ON "ExamResult"("examId");

-- CreateIndex
CREATE INDEX "ExamResult_memberId_idx" ON "ExamResult"("memberId");

-- CreateIndex
CREATE INDEX "ExamAppeal_sittingId_idx" ON "ExamAppeal"("sittingId");

-- CreateIndex
CREATE INDEX "ExamAppeal_examId_decision_idx" ON "ExamAppeal"("examId", "decision");

-- CreateIndex
CREATE INDEX "ExamAppeal_memberId_idx" ON "ExamAppeal"("memberId");

-- CreateIndex
CREATE INDEX "ExamContact_memberId_idx" ON "ExamContact"("memberId");

-- CreateIndex
CREATE INDEX "BankQuestion_unitId_idx" ON "BankQuestion"("unitId");

-- CreateIndex
CREATE INDEX "BankQuestionVersion_status_changedAt_idx" ON "BankQuestionVersion"("status", "changedAt");

-- CreateIndex
CREATE INDEX "BankQuestionVersion_regulation_year_article_idx" ON "BankQuestionVersion"("regulation", "year", "article");

-- CreateIndex
CREATE INDEX "BankQuestionVersion_importId_idx" ON "BankQuestionVersion"("importId");

-- CreateIndex
CREATE INDEX "BankImport_createdBy_createdAt_idx" ON "BankImport"("createdBy", "createdAt");

-- CreateIndex
CREATE INDEX "BankImport_expiresAt_idx" ON "BankImport"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "PledgeSignature_entryId_key" ON "PledgeSignature"("entryId");

-- CreateIndex
CREATE INDEX "PledgeSignature_pledgeId_year_idx" ON "PledgeSignature"("pledgeId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "PledgeSignature_memberId_pledgeId_year_version_key" ON "PledgeSignature"("memberId", "pledgeId", "year", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Passkey_credentialId_key" ON "Passkey"("credentialId");

-- CreateIndex
CREATE INDEX "Passkey_memberId_idx" ON "Passkey"("memberId");

-- CreateIndex
CREATE INDEX "PasskeyChallenge_memberId_idx" ON "PasskeyChallenge"("memberId");

-- CreateIndex
CREATE INDEX "PasskeyChallenge_expiresAt_idx" ON "PasskeyChallenge"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "SigningAgreement_entryId_key" ON "SigningAgreement"("entryId");

-- CreateIndex
CREATE INDEX "ClauseReview_decision_submittedAt_idx" ON "ClauseReview"("decision", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "PledgeCountersignature_entryId_key" ON "PledgeCountersignature"("entryId");

-- CreateIndex
CREATE INDEX "PledgeCountersignature_memberId_idx" ON "PledgeCountersignature"("memberId");

-- CreateIndex
CREATE INDEX "PledgeCountersignature_countersignedBy_idx" ON "PledgeCountersignature"("countersignedBy");

-- CreateIndex
CREATE UNIQUE INDEX "PledgeCountersignature_subjectId_capacity_key" ON "PledgeCountersignature"("subjectId", "capacity");

-- CreateIndex
CREATE UNIQUE INDEX "CountersignedDocument_countersignEntryId_key" ON "CountersignedDocument"("countersignEntryId");

-- CreateIndex
CREATE INDEX "CountersignedDocument_memberId_idx" ON "CountersignedDocument"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "CountersignedDocument_subjectId_step_key" ON "CountersignedDocument"("subjectId", "step");

-- CreateIndex
CREATE UNIQUE INDEX "FulfilmentReport_pledgeEntryId_key" ON "FulfilmentReport"("pledgeEntryId");

-- CreateIndex
CREATE UNIQUE INDEX "FulfilmentReport_entryId_key" ON "FulfilmentReport"("entryId");

-- CreateIndex
CREATE INDEX "FulfilmentReport_memberId_idx" ON "FulfilmentReport"("memberId");

-- CreateIndex
CREATE INDEX "PledgeStrokes_memberId_idx" ON "PledgeStrokes"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "SealedDocument_subjectId_key" ON "SealedDocument"("subjectId");

-- CreateIndex
CREATE INDEX "PledgePublication_publishedAt_idx" ON "PledgePublication"("publishedAt");

-- CreateIndex
CREATE INDEX "PledgePublication_memberId_idx" ON "PledgePublication"("memberId");

-- CreateIndex
CREATE INDEX "PledgeReminder_year_remindedAt_idx" ON "PledgeReminder"("year", "remindedAt");

-- CreateIndex
CREATE INDEX "Obligation_unitId_idx" ON "Obligation"("unitId");

-- CreateIndex
CREATE INDEX "Obligation_targetKind_targetId_idx" ON "Obligation"("targetKind", "targetId");

-- CreateIndex
CREATE INDEX "ObligationMember_memberId_idx" ON "ObligationMember"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Exemption_entryId_key" ON "Exemption"("entryId");

-- CreateIndex
CREATE INDEX "Exemption_memberId_idx" ON "Exemption"("memberId");

-- CreateIndex
CREATE INDEX "Training_unitId_idx" ON "Training"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_entryId_key" ON "Attendance"("entryId");

-- CreateIndex
CREATE INDEX "Attendance_memberId_idx" ON "Attendance"("memberId");

-- CreateIndex
CREATE INDEX "Survey_unitId_idx" ON "Survey"("unitId");

-- CreateIndex
CREATE INDEX "Survey_closesOn_idx" ON "Survey"("closesOn");

-- CreateIndex
CREATE INDEX "SurveyParticipation_memberId_idx" ON "SurveyParticipation"("memberId");

-- CreateIndex
CREATE INDEX "SurveyReply_memberId_idx" ON "SurveyReply"("memberId");

-- CreateIndex
CREATE INDEX "SurveyPendingBallot_surveyId_idx" ON "SurveyPendingBallot"("surveyId");

-- CreateIndex
CREATE INDEX "SurveyBallot_surveyId_idx" ON "SurveyBallot"("surveyId");

-- CreateIndex
CREATE INDEX "LiveSession_startsAt_idx" ON "LiveSession"("startsAt");

-- CreateIndex
CREATE INDEX "LiveSession_unitId_startsAt_idx" ON "LiveSession"("unitId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "LiveSessionTraining_trainingId_key" ON "LiveSessionTraining"("trainingId");


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
