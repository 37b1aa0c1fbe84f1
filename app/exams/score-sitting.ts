import type { QuestionResponse } from "#app/questions/question-response.ts";
import type { Question } from "#app/questions/question.ts";
import { rubricLines } from "#app/questions/rubric-lines.ts";
import { scoreQuestion } from "#app/questions/score-question.ts";
import type {
  ExamRules,
  Marks,
  PaperItem,
  PartScore,
  QuestionMark,
  SittingMark,
} from "./exam.ts";

/** A question of a paper with what was answered; `given`: marks by a person, null when there are none. */
export type Answered = {
  item: PaperItem;
  question: Question;
  response: QuestionResponse | null;
  given: Marks | null;
};

/** What a sitting is worth. Everything is a whole number of hundredths; a share of a question's marks is rounded down. */
export function scoreSitting(
  answered: ReadonlyArray<Answered>,
  { pass }: Pick<ExamRules, "pass">,
): SittingMark {
  const marks = answered.map((one, index) => markOf(one, index + 1));
  const names = [...new Set(answered.map(({ item }) => item.part))];
  const parts = names.map((part): PartScore => {
    const own = marks.filter((_, index) => answered[index]?.item.part === part);
    return {
      part,
      score: sum(own.map(({ score }) => score)),
      maximum: sum(own.map(({ maximum }) => maximum)),
      pass: pass.parts[part] ?? null,
    };
  });
  const score = sum(marks.map((mark) => mark.score));
  const isPassed =
    score >= pass.total &&
    parts.every((part) => part.score >= (part.pass ?? 0));
  return {
    score,
    maximum: sum(marks.map(({ maximum }) => maximum)),
    outcome: isPassed ? "passed" : "failed",
    parts,
    marks,
    pending: marks.filter(({ pending }) => pending).length,
  };
}

function markOf(
  { item, question, response, given }: Answered,
  number: number,
): QuestionMark {
  const judged = scoreQuestion(question, response);
  const own = Math.floor((item.marks * judged.score) / judged.maximum);
  const needsPerson = rubricLines(question).length > 0;
  return {
    number,
    ref: item.ref,
    answered: response !== null,
    score:
      given === null
        ? own
        : Math.max(0, Math.min(item.marks, Math.floor(given))),
    maximum: item.marks,
    given,
    pending: needsPerson && given === null && response !== null,
  };
}

function sum(numbers: ReadonlyArray<number>): number {
  return numbers.reduce((total, number) => total + number, 0);
}
