// Opens the Teams meeting: a real link, so that it can be copied, opened by Teams itself.
import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useOpenLink } from './use-open-link.js';

export function JoinButton({ url, main }: { url: string; main?: boolean }) {
  const { t } = useTranslation();
  const open = useOpenLink();
  return (
    <Button
      as="a"
      href={url}
      target="_blank"
      rel="noreferrer"
      appearance={main ? 'primary' : 'secondary'}
      onClick={open(url)}
    >
      {t('tab.session.join')}
    </Button>
  );
}
