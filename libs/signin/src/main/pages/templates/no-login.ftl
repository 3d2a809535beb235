<#import "/template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg(page.title)}
    <#elseif section = "form">
        <div id="no-login">
            <p class="instruction">${msg(page.text)}</p>
            <p class="instruction">${msg(page.advice)}</p>
            <#if (client.baseUrl)?has_content>
                <p><a id="begin" href="${client.baseUrl}">${msg(page.begin)}</a></p>
            <#elseif page.account?has_content>
                <p><a id="begin" href="${page.account}">${msg(page.begin)}</a></p>
            </#if>
        </div>
    </#if>
</@layout.registrationLayout>
