package kolocounter.second;

import kolocounter.first.inside.Secret;

public class Second {
    public Secret reach() {
        return new Secret();
    }
}
