/// What a network's office decides about its network: brand, texts, languages, visibility, modules.
@NullMarked
package kolo.account.settings;

import org.jspecify.annotations.NullMarked;
