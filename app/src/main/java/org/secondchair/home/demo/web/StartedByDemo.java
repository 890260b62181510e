package org.secondchair.home.demo.web;

import org.secondchair.home.demo.DemoDoor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True only where whoever started the application handed it a {@link DemoDoor}. */
final class StartedByDemo implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        ConfigurableListableBeanFactory beans = context.getBeanFactory();
        return beans != null && beans.getBeanNamesForType(DemoDoor.class, false, false).length == 1;
    }
}
