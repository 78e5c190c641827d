// What the agreement and the goals of a relationship ask of me now.
import type { AgreementResponse } from '../../shared/api/agreement-api.js';
import type { GoalsResponse } from '../../shared/api/goal-api.js';
import type { PairResponse } from '../../shared/api/pair-api.js';

type AskingParts = { agreement: AgreementResponse; goals: GoalsResponse };
type Steps = Pick<PairResponse, 'agreement' | 'goals'>;

export function pairSteps({ agreement, goals: { goals, mayDraft } }: AskingParts): Steps {
  const step = agreementStep(agreement);
  return {
    ...(step ? { agreement: step } : {}),
    ...(goals.some(({ waitsForMe }) => waitsForMe) ? { goals: 'answer' as const } : {}),
    ...(goals.length === 0 && mayDraft ? { goals: 'first' as const } : {}),
  };
}

/** While an agreement is in force, a new version asks nothing of me before somebody has handed it in. */
function agreementStep({ me, isActive, inForce, open }: AgreementResponse): Steps['agreement'] {
  if (!isActive) return undefined;
  if (!open) return inForce ? undefined : 'write';
  switch (open.stage) {
    case 'drafting':
      return asksForDraft(open.handedIn, { me, isInForce: Boolean(inForce) }) ? 'write' : undefined;
    case 'settling':
      return 'compare';
    case 'signing':
      return open.signatures.some(({ personId }) => personId === me) ? undefined : 'sign';
  }
}

function asksForDraft(
  handedIn: readonly string[],
  { me, isInForce }: { me: string; isInForce: boolean },
): boolean {
  return !handedIn.includes(me) && !(isInForce && handedIn.length === 0);
}
