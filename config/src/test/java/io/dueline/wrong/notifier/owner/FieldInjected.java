package io.dueline.wrong.notifier.owner;

import org.springframework.beans.factory.annotation.Autowired;

final class FieldInjected {

    @Autowired(required = false)
    String name = "";
}
