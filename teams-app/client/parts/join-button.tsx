// Opens the Teams meeting: a real link, so that it can be copied, opened by Teams itself.
import { Button } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useTab } from '../tab-context.js';

export function JoinButton({ url, main }: { url: string; main?: boolean }) {
  const { t } = useTranslation();
  const { host } = useTab();

  function join(event: MouseEvent) {
    event.preventDefault();
    host.openLink(url).catch(() => window.open(url, '_blank', 'noopener'));
  }

  return (
    <Button
      as="a"
      href={url}
      target="_blank"
      rel="noreferrer"
      appearance={main ? 'primary' : 'secondary'}
      onClick={join}
    >
      {t('tab.session.join')}
    </Button>
  );
}
