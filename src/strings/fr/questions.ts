import type { QuestionWords } from '../question-words.ts';

export const questions = (): QuestionWords => ({
  empty:
    'à|ai|alors|au|aucun|aussi|autre|aux|avec|avoir|c|ce|ces|cette|chaque|comme|comment|d|dans|de|des|dois|doit|donc|du|elle|elles|en|es|est|et|être|eu|fait|faire|faut|il|ils|j|je|l|la|là|le|les|leur|leurs|lui|m|ma|mais|me|mes|moi|mon|n|ne|nos|notre|nous|on|ont|ou|où|par|pas|peut|peux|plus|pour|pourquoi|qu|quand|que|quel|quelle|quelles|quels|qui|quoi|s|sa|sans|se|ses|si|son|sont|sur|t|ta|te|tes|toi|ton|tous|tout|très|tu|un|une|vers|vos|votre|vous|y',
  comparing: 'vs|ou|contre|différence|différences|différence entre|comparer|comparaison|comparé|mieux que|plutôt que',
  measures: {
    s: 'combien de temps|durée|durée maximale|délai',
    B: 'quelle taille|taille|poids',
    '1': 'combien de|combien d|nombre de|nombre',
    USD: 'combien coûte|prix|coût|coûts|coûte|tarif|tarifs|moins cher|pas cher|cher',
    '1/s': 'à quelle fréquence|débit|par seconde|vitesse',
  },
  bounds: {
    least: 'au moins|au minimum|ou plus',
    more: 'plus de|plus que|au-dessus de',
    most: "au plus|au maximum|jusqu’à|jusqu'à|ou moins",
    less: 'moins de|moins que|en dessous de',
    between: 'entre|de',
  },
  raising: 'augmenter|relever|augmenté|relevé|ajustable|ajuster',
});
