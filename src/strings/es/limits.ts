import type { LimitStrings } from '../en/limits.ts';
import type { Format } from '../format.ts';

export const limits = ({ count, number }: Format): LimitStrings => ({
  title: 'Límites',
  description:
    'Cada cifra de cada servicio: límites, cuotas, valores predeterminados y precios, cada una con su fuente.',
  none: 'Ningún servicio de este jardín da aún una cifra.',
  text: 'Texto',
  textExample: 'tiempo de espera …',
  service: 'Servicio',
  category: 'Categoría',
  kind: 'Tipo',
  source: 'Fuente',
  order: 'Orden',
  all: 'Todos',
  verified: 'Verificada',
  unverified: 'Sin verificar',
  byService: 'Por servicio',
  largest: 'Primero los mayores',
  smallest: 'Primero los menores',
  units: {
    s: 'Tiempo',
    B: 'Tamaño',
    'B/s': 'Tamaño por segundo',
    '1/s': 'Tasa',
    '1': 'Cantidad',
    USD: 'Precio',
    'USD/s': 'Precio por tiempo',
    '%': 'Porcentaje',
    date: 'Fecha',
  },
  limit: 'Límite',
  value: 'Valor',
  addressOf: (label, note) => `Dirección de ${label}, ${note}`,
  figures: (many) => count(many, { one: '# cifra', other: '# cifras' }),
  figuresOf: (many, all) => `${number(many)} de ${count(all, { one: '# cifra', other: '# cifras' })}`,
});
