// What is waited for, each with the way to where it is done.
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { TurnKind } from '../../../../shared/api/waiting-api.js';
import { useTab } from '../../for-all/tab-context.js';
import { pairPlace } from '../../places/pair-places.js';

export type TurnListProps = {
  kinds: readonly TurnKind[];
  /** Whose space it is done in; absent where it is somebody else's turn. */
  pairId?: string;
};

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

export function TurnList({ kinds, pairId }: TurnListProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  return (
    <ul className={styles.list}>
      {kinds.map((kind) => {
        const words = t(`waiting.turn.${kind}`);
        const place = pairId === undefined ? undefined : placeOf(kind, pairId);
        return (
          <li key={kind}>
            {place === undefined ? (
              words
            ) : (
              <Link as="button" inline onClick={() => go(place)}>
                {words}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Undefined for what is done on the page of the pair itself. */
function placeOf(kind: TurnKind, pairId: string): string | undefined {
  switch (kind) {
    case 'agreement-draft':
    case 'agreement-signature':
      return pairPlace({ page: 'agreement', pairId });
    case 'goal':
      return pairPlace({ page: 'goals', pairId });
    case 'check-in':
    case 'summary':
      return undefined;
    case 'exchange':
      return pairPlace({ page: 'exchange', pairId });
    case 'prompt':
      return pairPlace({ page: 'prompts', pairId });
  }
}
