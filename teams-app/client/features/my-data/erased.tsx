// What is shown in place of everything once my data is erased.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { EraseResponse } from '../../../../shared/api/privacy-api.js';
import { Heading } from '../../../../shared/ui/heading.js';
import { useFocusOnMount } from '../../../../shared/ui/use-focus-on-mount.js';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

export function Erased({ kept }: EraseResponse) {
  const styles = useStyles();
  const { t } = useTranslation();
  const heading = useFocusOnMount();
  return (
    <div className={styles.root}>
      <Heading focusRef={heading}>{t('privacy.erase.done')}</Heading>
      <Text>{t('privacy.erase.doneText')}</Text>
      {kept.length > 0 ? (
        <section>
          <Heading level={2}>{t('privacy.erase.kept')}</Heading>
          <ul className={styles.list}>
            {kept.map(({ title, why }) => (
              <li key={title}>
                <Text weight="semibold">{title}:</Text> <Text>{why}</Text>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
