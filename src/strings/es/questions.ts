import type { QuestionWords } from '../question-words.ts';

export const questions = (): QuestionWords => ({
  empty:
    'a|al|algo|algún|alguna|ante|así|aún|cada|como|cómo|con|cual|cuál|cuáles|cuando|cuándo|de|debe|debo|del|desde|donde|dónde|e|el|él|ella|ellos|en|entre|era|eres|es|esa|ese|eso|esta|está|estas|este|esto|están|fue|ha|hace|hacer|han|hasta|hay|la|las|le|les|lo|los|más|me|mi|mis|muy|nada|ni|nos|o|para|pero|por|porque|puede|puedo|pues|que|qué|quien|quién|se|sea|ser|si|sí|sin|sobre|son|soy|su|sus|también|tan|te|tengo|tiene|tienen|tu|tus|u|un|una|unas|uno|unos|usar|va|y|ya|yo',
  comparing:
    'vs|o|u|contra|diferencia|diferencias|diferencia entre|comparar|comparación|comparado|mejor que|en lugar de',
  measures: {
    s: 'cuánto tiempo|cuánto dura|duración|tiempo máximo|plazo',
    B: 'qué tamaño|tamaño|cuánto ocupa',
    '1': 'cuántos|cuántas|número de|cantidad de',
    USD: 'cuánto cuesta|cuánto cuestan|precio|precios|coste|costes|costo|cuesta|tarifa|barato|barata|más barato|caro',
    '1/s': 'con qué frecuencia|cada cuánto|velocidad|por segundo|caudal',
  },
  bounds: {
    least: 'al menos|como mínimo|o más',
    more: 'más de|más que|por encima de',
    most: 'como máximo|a lo sumo|hasta|o menos',
    less: 'menos de|menos que|por debajo de',
    between: 'entre|de',
  },
  raising: 'aumentar|subir|elevar|aumentado|ajustable|ajustar|ampliar',
});
