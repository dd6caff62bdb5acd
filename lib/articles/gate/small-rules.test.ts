import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address';
import { mostSimilar } from './similar-headlines';

describe('similar headlines', () => {
  const recent = [
    { headline: 'المنتخب يتأهل إلى نهائي كأس القارة بعد ركلات الترجيح' },
    { headline: 'أسعار الوقود ترتفع للشهر الثالث على التوالي' },
    { headline: 'الوزير يزور ميناء الشرق' },
  ];
  it.each([
    ['ارتفاع أسعار الوقود للشهر الثالث', 1],
    ['المنتخب يتأهل لنهائي كأس القارة', 0],
  ])('finds: %s', (headline, index) => {
    expect(mostSimilar(headline, recent)).toBe(recent[index]);
  });
  it.each(['الوزير يزور مدرسة القرية الجديدة', 'أسعار القمح تهبط في الأسواق', ''])(
    'tells apart: %s',
    (headline) => {
      expect(mostSimilar(headline, recent)).toBeNull();
    },
  );
});

describe('addresses that a server may be sent to', () => {
  it.each(['93.184.215.14', '8.8.8.8', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])('public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fe80::1',
    'fd00::1',
    'localhost',
    '',
  ])('not public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
