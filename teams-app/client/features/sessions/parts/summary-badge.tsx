// How far the summary of a session is, in a word.
import { Badge } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { NotesState } from '../../../../../shared/api/space-api.js';

export function SummaryBadge({ notes, me }: { notes: NotesState; me: string }) {
  const { t } = useTranslation();
  if (notes.summary === 'none') return <Badge appearance="outline">{t('space.sessions.unwritten')}</Badge>;
  if (notes.summary === 'agreed')
    return (
      <Badge appearance="tint" color="success">
        {t('space.sessions.agreed')}
      </Badge>
    );
  return (
    <Badge appearance="tint" color="informative">
      {t(notes.toConfirm.includes(me) ? 'space.sessions.waitsForMe' : 'space.sessions.waitsForThem')}
    </Badge>
  );
}

export function hasBegun({ start }: { start: string }, now: Date): boolean {
  return Date.parse(start) <= now.getTime();
}
